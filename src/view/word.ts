import type { Context } from './context.js';
import { element } from './element.js';

/** What a view needs to show words of the user interface. */
export type WordsContext = Pick<Context, 'guide' | 'words' | 'wordsLang'>;

/**
 * A text in the language of the user interface. If the guide is in another language, the text is marked with its language and
 * direction. So a screen reader speaks it with the right voice, and its punctuation stays in place.
 */
export function word(text: string, { guide, words, wordsLang }: WordsContext): string | HTMLElement {
  return wordsLang === guide.lang ? text : element('span', { lang: wordsLang, dir: words.dir }, text);
}
