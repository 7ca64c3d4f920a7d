import type { Freshness } from '../browser/freshness.js';
import type { GuideErrorEvent } from '../custom-guide/guide-error-event.js';
import type { Guide } from '../guide/guide.js';
import type { GuidePlatformChangeEvent, GuideStepDoneEvent, GuideStepToggleEvent } from '../reader/reader-events.js';

/** Fired after the first rendering of a guide, and again when another language or another guide is rendered. */
export class GuideLoadEvent extends Event {
  constructor(
    /** The rendered guide, also with the sections that the attribute `sections` leaves out. */
    readonly guide: Guide,
    /** Age of the last check of the guide: `fresh` below 120 days, `ageing` from 120 days, `stale` from 270 days. */
    readonly freshness: Freshness | undefined,
  ) {
    super('guide-load', { bubbles: true, composed: true });
  }
}

/** Event classes by event name. */
export interface GuideEventMap {
  'guide-load': GuideLoadEvent;
  'guide-error': GuideErrorEvent;
  'guide-step-toggle': GuideStepToggleEvent;
  'guide-step-done': GuideStepDoneEvent;
  'guide-platform-change': GuidePlatformChangeEvent;
}
