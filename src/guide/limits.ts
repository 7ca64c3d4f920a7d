/**
 * Limits for custom guides. They protect the browser of the reader from a guide that was written to block or crash it. Most
 * limits are far above what a normal guide needs.
 */

/** Maximum length of a guide in Markdown, in characters. This is about five times the length of the built-in English guide. */
export const MAX_LENGTH = 100_000;

/** Maximum number of lines of a guide in Markdown. */
export const MAX_LINES = 2_000;

/**
 * Maximum nesting of lists, quotes and inline marks, in levels. `marked` calls itself for each level, so a deep nesting can
 * block or crash the browser.
 */
export const MAX_NESTING = 10;

/**
 * Maximum work of the lexer for one guide. Blocks and inline marks have this limit each. One unit is about the time to look
 * for one mark at one character. The built-in guide needs 7 % of this limit.
 */
export const MAX_WORK = 20_000_000;

/**
 * Maximum nesting of a guide that is given as data, in levels. One level of nested text uses up to four levels of data: a
 * list, its items, `nested` and its blocks.
 */
export const MAX_DEPTH = 4 * (MAX_NESTING + 2);

/** Maximum number of values and characters of a guide that is given as data. The longest guide in Markdown needs much less. */
export const MAX_SIZE = 500_000;

/** Maximum length of a quotation in a message, in characters, so that the message fits on a screen. */
export const MAX_QUOTED = 80;
