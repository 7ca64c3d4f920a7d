/** Types of `<tiktok-exit-guide>` for JSX of React 19. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { TikTokExitGuide } from '../element/tiktok-exit-guide.js';
import type { GuideAttributes, GuideProperties } from './guide-attributes.js';
import type { GuideHandlers } from './guide-handlers.js';

export type * from '../entries/index.js';

type Props = DetailedHTMLProps<HTMLAttributes<TikTokExitGuide>, TikTokExitGuide> &
  GuideAttributes &
  GuideProperties &
  GuideHandlers;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'tiktok-exit-guide': Props;
    }
  }
}
