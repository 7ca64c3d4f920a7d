/**
 * Why a custom guide is not shown: `network` (no answer), `status` (an answer such as 404), `type` (a web page instead of
 * Markdown), `size` (too long), `structure` (no guide in it), `parser` (the parser's file did not load).
 */
export type GuideErrorCode = 'network' | 'status' | 'type' | 'size' | 'structure' | 'parser';

/** A custom guide cannot be shown; the built-in one is. */
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
