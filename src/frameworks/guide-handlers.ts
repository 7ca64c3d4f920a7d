import type { GuideEventMap } from '../element/events.js';

/** Event handlers for frameworks that put `on` before the unchanged event name, such as `onguide-load`. */
export type GuideHandlers = {
  [Name in keyof GuideEventMap as `on${Name}`]?: (event: GuideEventMap[Name]) => void;
};
