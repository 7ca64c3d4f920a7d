/**
 * The types of a module that has no source file: `src/build/language-modules.ts` makes it from the folders beside this file, so
 * that a new language needs only a folder.
 */
import type { Language } from './language.js';

/** The languages that are loaded, by their BCP 47 tag. At the start, the first of them is the one inside the script. */
export const loaded: Record<string, Language>;

/** The name of each built-in language in that language, by its tag. */
export const names: Record<string, string>;

/** Loads another language. In a script, `entries/script.ts` replaces this function. */
export const load: (tag: string) => Promise<{ default: Language }>;
