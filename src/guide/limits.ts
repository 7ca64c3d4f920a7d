/**
 * Limits for custom guides. Without limits, an author could write a guide that blocks or crashes the browser of the reader.
 * Most limits are far above what a normal guide needs.
 */

/** Maximum length of a guide in Markdown, in characters: about three times the length of the built-in English guide. */
export const MAX_LENGTH = 100_000;

/** Maximum number of lines of a guide in Markdown. */
export const MAX_LINES = 2_000;

/**
 * Maximum nesting of lists, quotes and inline marks, in levels. For each level, functions of `marked` call themselves again,
 * so deep nesting can block or crash the browser.
 */
export const MAX_NESTING = 10;

/**
 * Maximum work of the lexer for one guide. The limit applies twice: once to all blocks together, and once to all inline
 * marks together. One unit is about the time to look for one mark at one character. The built-in guide needs 10 % of
 * this limit.
 */
export const MAX_WORK = 20_000_000;

/**
 * Maximum nesting of a guide that is given as data. Each array and each object is one level. A list inside a list adds five
 * levels. A mark inside a mark, such as bold inside italics, adds two levels. All else adds fewer than 20 levels. `+ 1`: the
 * parser counts levels from 0. So each guide that `parse` makes from Markdown is within this limit.
 */
export const MAX_DEPTH = 20 + (5 + 2) * (MAX_NESTING + 1);

/** Maximum value of `wait` and of `number` in a guide. The parser reads at most three digits for both. */
export const MAX_COUNT = 999;

/** Maximum number of routes of a guide. Each route is compared with each other route. A reader cannot choose from more. */
export const MAX_ROUTES = 20;

/**
 * Maximum size of a guide as data. The size is the number of all texts, objects and arrays, plus the number of all characters
 * in the texts. Ids are texts, too. A guide that is made from Markdown is usually much smaller. But each link has the whole
 * address of its source, so a short text with a long address can make a large guide.
 */
export const MAX_SIZE = 500_000;

/** Maximum number of characters that a message quotes from the guide, so that the message fits on a screen. */
export const MAX_QUOTED = 80;
