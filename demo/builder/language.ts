import { loadLanguage, languageTags, ownLanguage } from '../../src/languages/index.js';
import type { Language } from '../../src/languages/language.js';
import { nearestTag } from '../../src/languages/nearest-tag.js';

/**
 * Loads the built-in language that is nearest to a tag.
 *
 * @param tag if it is empty, or near to no built-in language, English is returned
 */
export function languageFor(tag: string): Promise<Language> {
  return loadLanguage(nearestTag(languageTags, [tag]) ?? ownLanguage.guide.lang);
}
