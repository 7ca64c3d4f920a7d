import type { Freshness } from '../browser/freshness.js';
import type { GuideErrorEvent } from '../custom-guide/guide-error-event.js';
import type { Guide } from '../guide/guide.js';
import type { GuidePlatformChangeEvent, GuideStepDoneEvent, GuideStepToggleEvent } from '../reader/reader-events.js';

/** Fired after the first rendering. Fired again each time the element shows another guide, or the guide in another language. */
export class GuideLoadEvent extends Event {
  constructor(
    /** The whole guide. Includes the sections that are not shown because of the attribute `sections`. */
    readonly guide: Guide,
    /** Age of the last check of the guide: `fresh` below 120 days, `ageing` from 120 days, `stale` from 270 days. */
    readonly freshness: Freshness | undefined,
  ) {
    super('guide-load', { bubbles: true, composed: true });
  }
}

export interface GuideEventMap {
  'guide-load': GuideLoadEvent;
  'guide-error': GuideErrorEvent;
  'guide-step-toggle': GuideStepToggleEvent;
  'guide-step-done': GuideStepDoneEvent;
  'guide-platform-change': GuidePlatformChangeEvent;
}
