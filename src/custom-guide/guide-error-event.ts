/**
 * The reason why a custom guide is not shown: `network` (no response), `status` (an HTTP status such as 404), `type` (a web page
 * instead of Markdown), `size` (too long), `structure` (not a valid guide), `parser` (the file of the parser did not load).
 * `language` is not about a custom guide: the file of a language did not load.
 */
export type GuideErrorCode = 'network' | 'status' | 'type' | 'size' | 'structure' | 'parser' | 'language';

/**
 * Fired if a custom guide cannot be shown. Then the built-in guide is shown. Also fired if a language cannot be loaded. Then
 * the guide stays in the language that it has, or begins in the language of the script.
 */
export class GuideErrorEvent extends Event {
  constructor(
    /** The kind of error. */
    readonly code: GuideErrorCode,
    /** Sentences that say what is wrong, and where. */
    readonly message: string,
    /** The address of the Markdown file, if the guide comes from a file. */
    readonly file?: string,
    /**
     * The number of the line with the error. The first line is 1. Undefined if the error does not belong to one line.
     */
    readonly line?: number,
  ) {
    super('guide-error', { bubbles: true, composed: true });
  }
}
