/** Types of `<tiktok-exit-guide>` for JSX of Solid. */
import type { JSX } from 'solid-js';
import type { GuideEventMap } from '../element/events.js';
import type { TikTokExitGuide } from '../element/tiktok-exit-guide.js';
import type { GuideAttributes, GuideProperties } from './guide-attributes.js';

export type * from '../entries/index.js';

type Handlers = {
  [Name in keyof GuideEventMap as `on:${Name}`]?: (event: GuideEventMap[Name]) => void;
};
type Properties = {
  [Name in keyof GuideProperties as `prop:${Name}`]?: GuideProperties[Name];
};
type Attributes = {
  [Name in keyof GuideAttributes as `attr:${Name}`]?: GuideAttributes[Name];
};

type Props = JSX.HTMLAttributes<TikTokExitGuide> & GuideAttributes & Attributes & Properties & Handlers;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'tiktok-exit-guide': Props;
    }
  }
}
