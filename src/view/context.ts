import type { Guide } from '../guide/guide.js';
import type { Words } from '../languages/words.js';
import type { DeepLinks } from '../reader/deep-links.js';
import type { ReaderState } from '../reader/reader-state.js';

/** Data for the views. Each view names the data that it uses in the type of its parameter. */
export interface Context {
  /** The guide, with only the sections that are shown. */
  guide: Guide;
  words: Words;
  /** Text direction: `ltr` or `rtl`. */
  dir: string;
  /** Heading level of the title, 1 to 4. */
  headingLevel: number;
  /** The platforms of the guide: titles by id. */
  platforms: ReadonlyMap<string, string>;
  /** Today in the time zone of the reader, in days since 1 January 1970. */
  today: number;
  /** State of the reader, and the actions that change it. */
  reader: ReaderState;
  /** Handles clicks on links to sections, steps and platforms. */
  links: DeepLinks;
}
