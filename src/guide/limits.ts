/**
 * Limits for custom guides. They protect the browser of the reader from a guide that was written to block or crash it. Most
 * limits are far above what a normal guide needs.
 */

/** Maximum length of a guide in Markdown, in characters: about five times the length of the built-in English guide. */
export const MAX_LENGTH = 100_000;

/** Maximum number of lines of a guide in Markdown. */
export const MAX_LINES = 2_000;

/**
 * Maximum nesting of lists, quotes and inline marks, in levels. For each level, functions of `marked` call themselves again,
 * so deep nesting can block or crash the browser.
 */
export const MAX_NESTING = 10;

/**
 * Maximum work of the lexer for one guide: this much for all blocks, and this much again for all inline marks. One unit is
 * about the time to look for one mark at one character. The built-in guide needs 7 % of this limit.
 */
export const MAX_WORK = 20_000_000;

/**
 * Maximum nesting of a guide that is given as data, in levels. Each array and each object is one level, so a list inside a
 * list adds several levels.
 */
export const MAX_DEPTH = 4 * (MAX_NESTING + 2);

/** Maximum number of values and characters of a guide that is given as data. A guide made from Markdown has much less. */
export const MAX_SIZE = 500_000;

/** Maximum number of characters that a message quotes from the guide, so that the message fits on a screen. */
export const MAX_QUOTED = 80;
