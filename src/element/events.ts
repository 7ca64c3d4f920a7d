import type { Guide } from '../guide/guide.js';
import type { Freshness } from '../browser/freshness.js';

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

/**
 * Why a guide of the publisher's own is not shown: `network` (no answer), `status` (an answer such as 404), `type` (a web
 * page instead of Markdown), `size` (too long), `structure` (no guide in it), `parser` (its file did not load).
 */
export type GuideErrorCode = 'network' | 'status' | 'type' | 'size' | 'structure' | 'parser';

/** A guide of the publisher's own cannot be shown; the built-in one is. */
export class GuideErrorEvent extends Event {
  constructor(
    /** What kind of mistake it is. */
    readonly code: GuideErrorCode,
    /** What is wrong, and where: a sentence. */
    readonly message: string,
    /** Address of the Markdown file, if it came from one. */
    readonly file?: string,
    /** Line in the Markdown, from 1, if it is one line's mistake. */
    readonly line?: number,
  ) {
    super('guide-error', { bubbles: true, composed: true });
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
