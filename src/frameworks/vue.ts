/** Types of `<tiktok-exit-guide>` for templates of Vue 3. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { GuideEventMap } from '../element/events.js';
import type { TikTokExitGuide } from '../element/tiktok-exit-guide.js';
import type { GuideProperties } from './guide-attributes.js';

export type * from '../entries/index.js';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Camel<Rest>}`
  : Capitalize<Name>;
type Handlers = {
  [Name in keyof GuideEventMap as `on${Camel<Name>}`]?: (event: GuideEventMap[Name]) => void;
};

declare module 'vue' {
  interface GlobalComponents {
    'tiktok-exit-guide': new () => TikTokExitGuide & {
      /**
       * Vue reads the allowed attributes of the tag from the type of `$props`. The element itself has no such property.
       */
      $props: HTMLAttributes & GuideProperties & Handlers & PublicProps;
    };
  }
}
