/** A step was opened or closed: by the reader, by find-in-page, by a link or by a method. Each step has an event of its own. */
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

/** The reader ticked a step as done, or took the tick back. */
export class GuideStepDoneEvent extends Event {
  constructor(
    /** The step's id. */
    readonly step: string,
    /** The id of the section that it is in. */
    readonly section: string,
    /** Whether it is done now. */
    readonly done: boolean,
  ) {
    super('guide-step-done', { bubbles: true, composed: true });
  }
}

/** Another platform's ways are shown: chosen by the reader, by find-in-page, by a link or by the attribute. */
export class GuidePlatformChangeEvent extends Event {
  constructor(
    /** The platform's id, such as `app`. */
    readonly platform: string,
  ) {
    super('guide-platform-change', { bubbles: true, composed: true });
  }
}
