import type { Guide } from '../guide/guide.js';
import englishGuide from './en/guide.md';
import englishWords from './en/words.js';
import type { Words } from './words.js';

/** A built-in guide, and the widget's words in its language. */
export interface Language {
  guide: Guide;
  words: Words;
}

/** The built-in languages by their BCP 47 tag. */
export const languages: Record<string, Language> = {
  en: { guide: englishGuide, words: englishWords },
};

/**
 * The built-in language that serves best: the first wanted one that there is, whatever its region.
 *
 * @param wanted BCP 47 tags, the dearest first
 * @returns undefined if there is none of them
 */
export function nearestLanguage(...wanted: unknown[]): Language | undefined {
  for (const tag of wanted) {
    const [language] = String(tag).toLowerCase().split(/[-_]/);
    if (Object.hasOwn(languages, language!)) return languages[language!];
  }
  return undefined;
}
