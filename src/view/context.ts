import type { Guide } from '../guide/guide.js';
import type { Words } from '../languages/words.js';
import type { DeepLinks } from '../reader/deep-links.js';
import type { ReaderState } from '../reader/reader-state.js';

/** All that views can read or call. Each view uses a part of it. The type of its parameter, `Pick<Context, …>`, names this part. */
export interface Context {
  /** The guide, with only the sections that are shown. */
  guide: Guide;
  /** The date of the last check of the guide, in words. Empty if the guide has no date. */
  checkedOn: string;
  words: Words;
  /**
   * The language of `words` and of all dates. It differs from the language of a custom guide if no built-in words are in that
   * language.
   */
  wordsLang: string;
  /** Text direction: `ltr` or `rtl`. */
  dir: string;
  /** Heading level of the title, 1 to 4. */
  headingLevel: number;
  /** The routes of the shown sections. */
  routes: readonly string[];
  /** The platforms of the shown sections: maps ids to titles. */
  platforms: ReadonlyMap<string, string>;
  /** Whether all routes are printed, and not only the chosen one. */
  printsAll: boolean;
  /** The tags of the offered languages. With fewer than two tags, the reader has no choice. */
  languages: readonly string[];
  /** Shows the guide in another language. */
  chooseLanguage(tag: string): void;
  /**
   * Whether form fields are drawn. In a step that was never open they are not: when fields are added, Chromium looks for those
   * that it can fill in, and for this it lays out each closed step with a field.
   */
  hasFields: boolean;
  /** Today in the time zone of the reader, in days since 1 January 1970. */
  today: number;
  /** What the reader has opened, chosen, ticked and filled in, and the methods that change this state. */
  reader: ReaderState;
  /** Handles clicks on links to sections, steps and platforms. */
  links: DeepLinks;
}
