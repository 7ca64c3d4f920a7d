/**
 * The reason why a custom guide is not shown: `network` (no response), `status` (an HTTP status such as 404), `type` (a web page
 * instead of Markdown), `size` (too long), `structure` (not a valid guide), `parser` (the file of the parser did not load).
 */
export type GuideErrorCode = 'network' | 'status' | 'type' | 'size' | 'structure' | 'parser';

/** This event is fired if a custom guide cannot be shown. The built-in guide is shown instead. */
export class GuideErrorEvent extends Event {
  constructor(
    /** The kind of error. */
    readonly code: GuideErrorCode,
    /** Sentences that say what is wrong, and where. */
    readonly message: string,
    /** The address of the Markdown file, if the guide comes from a file. */
    readonly file?: string,
    /** The line in the Markdown, from 1, if the error is in one line. */
    readonly line?: number,
  ) {
    super('guide-error', { bubbles: true, composed: true });
  }
}
