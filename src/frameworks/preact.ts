/** Types of `<tiktok-exit-guide>` for JSX of Preact. */
import type { HTMLAttributes } from 'preact';
import type { TikTokExitGuide } from '../element/tiktok-exit-guide.js';
import type { GuideAttributes, GuideProperties } from './guide-attributes.js';
import type { GuideHandlers } from './guide-handlers.js';

export type * from '../entries/index.js';

type Props = HTMLAttributes<TikTokExitGuide> & GuideAttributes & GuideProperties & GuideHandlers;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'tiktok-exit-guide': Props;
    }
  }
}
