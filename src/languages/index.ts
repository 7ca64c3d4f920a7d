import type { Guide } from '../guide/guide.js';
import englishGuide from './en/guide.md';
import englishWords from './en/words.js';
import type { Words } from './words.js';

/** A built-in guide, and the words of the user interface in the same language. */
export interface Language {
  guide: Guide;
  words: Words;
}

/** The built-in languages by their BCP 47 language subtag. */
export const languages: Record<string, Language> = {
  en: { guide: englishGuide, words: englishWords },
};

/**
 * Returns the built-in language for the first tag that has one. Regions are ignored: `en-GB` gives `en`.
 *
 * @param tags BCP 47 tags in order of preference; values that are not tags are ignored
 * @returns undefined if no tag has a built-in language
 */
export function nearestLanguage(...tags: unknown[]): Language | undefined {
  for (const tag of tags) {
    const [language] = String(tag).toLowerCase().split(/[-_]/);
    if (Object.hasOwn(languages, language!)) return languages[language!];
  }
  return undefined;
}
