/** Types of `<tiktok-exit-guide>` for templates of Svelte 5. */
import type { HTMLAttributes } from 'svelte/elements';
import type { TikTokExitGuide } from '../element/tiktok-exit-guide.js';
import type { GuideAttributes, GuideProperties } from './guide-attributes.js';
import type { GuideHandlers } from './guide-handlers.js';

export type * from '../entries/index.js';

type Props = HTMLAttributes<TikTokExitGuide> & GuideAttributes & GuideProperties & GuideHandlers;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'tiktok-exit-guide': Props;
  }
}
