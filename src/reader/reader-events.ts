/**
 * A step was opened or closed by the reader, find-in-page, a link, a method, a change of the attribute `open`, or another
 * guide in which `open` names a step. There is one event for each step. For the steps that are open at the first rendering, there
 * is no event.
 */
export class GuideStepToggleEvent extends Event {
  constructor(
    /** Id of the step. */
    readonly step: string,
    /** Id of the section with the step. */
    readonly section: string,
    /** Whether the step is open now. */
    readonly open: boolean,
  ) {
    super('guide-step-toggle', { bubbles: true, composed: true });
  }
}

/** The reader marked a step as done, or removed the mark. */
export class GuideStepDoneEvent extends Event {
  constructor(
    /** Id of the step. */
    readonly step: string,
    /** Id of the section with the step. */
    readonly section: string,
    /** Whether the step is done now. */
    readonly done: boolean,
  ) {
    super('guide-step-done', { bubbles: true, composed: true });
  }
}

/** The guide now shows another platform, because of the reader, find-in-page, a link or the attribute `platform`. */
export class GuidePlatformChangeEvent extends Event {
  constructor(
    /** Id of the platform, such as `app`. */
    readonly platform: string,
  ) {
    super('guide-platform-change', { bubbles: true, composed: true });
  }
}
