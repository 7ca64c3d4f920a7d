import type { Freshness } from '../browser/freshness.js';
import type { GuideErrorEvent } from '../custom-guide/guide-error-event.js';
import type { Guide } from '../guide/guide.js';
import type { GuidePlatformChangeEvent, GuideStepDoneEvent, GuideStepToggleEvent } from '../reader/reader-events.js';

/** A guide is on screen: after the first rendering, and again when another language or guide is shown. */
export class GuideLoadEvent extends Event {
  constructor(
    /** The guide that is shown, with all its sections. */
    readonly guide: Guide,
    /** How old its last check is: `fresh`, `ageing` from 120 days on, `stale` from 270 days on. */
    readonly freshness: Freshness,
  ) {
    super('guide-load', { bubbles: true, composed: true });
  }
}

/** The events of the guide by their names. */
export interface GuideEventMap {
  'guide-load': GuideLoadEvent;
  'guide-error': GuideErrorEvent;
  'guide-step-toggle': GuideStepToggleEvent;
  'guide-step-done': GuideStepDoneEvent;
  'guide-platform-change': GuidePlatformChangeEvent;
}
