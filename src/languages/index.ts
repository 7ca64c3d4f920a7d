import { load, loaded, names } from './available.js';
import type { Language } from './language.js';

/** The name of each built-in language in that language, by its BCP 47 tag. */
export const languageNames: Readonly<Record<string, string>> = names;

/** The tags of the built-in languages, whether they are loaded or not. */
export const languageTags: readonly string[] = Object.keys(names);

/** The languages that are loaded, by tag. Most pages need only the language inside the script. */
export const languages: Readonly<Record<string, Language>> = loaded;

/** The language inside the script: English, or Spanish in `tiktok-exit-guide.es.js`. */
export const ownLanguage: Language = Object.values(loaded)[0]!;

/** Loads the module of a language. In a script, `entries/script.ts` replaces this function. */
export const languageModule = { load };

/**
 * Loads a language, if it is not loaded yet.
 *
 * @param tag the tag of a built-in language
 * @throws the error of the browser, if the file cannot be loaded
 */
export async function loadLanguage(tag: string): Promise<Language> {
  return (loaded[tag] ??= (await languageModule.load(tag)).default);
}
