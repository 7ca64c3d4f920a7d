import type { GuideEventMap } from '../element/events.js';

/** Handlers of the guide's events where a framework takes the event's name as it is: `onguide-load`. */
export type GuideHandlers = {
  [Name in keyof GuideEventMap as `on${Name}`]?: (event: GuideEventMap[Name]) => void;
};
