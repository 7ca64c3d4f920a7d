/**
 * What a custom guide may ask of a reader's browser. Its author may be an enemy, and most of these stand far above what an
 * honest guide needs.
 */

/** Characters of Markdown that are read: five times those of the built-in guide in English. */
export const MAX_LENGTH = 100_000;

/** Lines of Markdown that are read, for the same reason. */
export const MAX_LINES = 2_000;

/** How deep lists, quotes and marks can stand in each other. `marked` calls itself for each level. */
export const MAX_NESTING = 10;

/**
 * The work that a guide may ask of the lexer, once for its blocks and once for the marks in its text. A unit is about the
 * time that it takes to look for one mark at one character. The built-in guide asks for 7 % of this.
 */
export const MAX_WORK = 20_000_000;

/** How deep data can be nested. A level of nested text is up to four levels of data: a list, its lines, `nested`, its blocks. */
export const MAX_DEPTH = 4 * (MAX_NESTING + 2);

/** Values and characters of a guide that comes as data: several times those of the longest guide in Markdown. */
export const MAX_SIZE = 500_000;

/** Characters of what was written that a message repeats, so that it fits on a screen. */
export const MAX_QUOTED = 80;
