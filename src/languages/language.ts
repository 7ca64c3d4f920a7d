import type { Guide } from '../guide/guide.js';
import type { Words } from './words.js';

/** A built-in guide, and the words of the user interface in the same language. */
export interface Language {
  guide: Guide;
  /** The date of the last check in words. */
  checkedOn: string;
  words: Words;
}
