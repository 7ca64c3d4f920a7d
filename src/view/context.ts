import type { Guide } from '../guide/guide.js';
import type { Words } from '../languages/words.js';
import type { DeepLinks } from '../reader/deep-links.js';
import type { ReaderState } from '../reader/reader-state.js';

/** The data for the views. The type of the parameter of a view names the data that the view uses. */
export interface Context {
  /** The guide, with only the sections that are shown. */
  guide: Guide;
  words: Words;
  /** Text direction: `ltr` or `rtl`. */
  dir: string;
  /** Heading level of the title, 1 to 4. */
  headingLevel: number;
  /** The platforms of the shown sections: maps ids to titles. */
  platforms: ReadonlyMap<string, string>;
  /** Today in the time zone of the reader, in days since 1 January 1970. */
  today: number;
  /** What the reader has opened, chosen, ticked and filled in, and the methods that change this state. */
  reader: ReaderState;
  /** Handles clicks on links to sections, steps and platforms. */
  links: DeepLinks;
}
