import type { GuideEventMap } from '../element/events.js';

/** Types of event handlers, for frameworks that put `on` before the unchanged event name: `onguide-load`. */
export type GuideHandlers = {
  [Name in keyof GuideEventMap as `on${Name}`]?: (event: GuideEventMap[Name]) => void;
};
