import { comparable } from './comparable.js';

/** A letter or digit of a language that puts spaces between its words. */
const PART_OF_WORD = /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])[\p{L}\p{N}]/u;

/**
 * Whether the words are in a text. They must be whole words, so that "Account" is not found in "Accountability".
 *
 * @param text a text from `comparable`
 */
export function hasWords(text: string, words: string): boolean {
  const wanted = comparable(words);
  if (!wanted) return false;
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    if (!isInWord(text, start) && !isInWord(text, end)) return true;
  }
  return false;
}

/** Whether a place in a text is between two characters of one word. */
function isInWord(text: string, place: number): boolean {
  return PART_OF_WORD.test(text[place - 1] ?? '') && PART_OF_WORD.test(text[place] ?? '');
}
