import type { Guide } from './guide/guide.js';

/** A guide is on screen: after the first rendering, and again when another language or guide is shown. */
export class GuideLoadEvent extends Event {
  constructor(
    /** The guide that is shown, with all its sections. */
    readonly guide: Guide,
  ) {
    super('guide-load', { bubbles: true, composed: true });
  }
}

/** A step was opened or closed: by the reader, by find-in-page, by a link or by a method; one event for each step. */
export class GuideStepToggleEvent extends Event {
  constructor(
    /** The step's id. */
    readonly step: string,
    /** The id of the section that it is in. */
    readonly section: string,
    /** Whether it is open now. */
    readonly open: boolean,
  ) {
    super('guide-step-toggle', { bubbles: true, composed: true });
  }
}
