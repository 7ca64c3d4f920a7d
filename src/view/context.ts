import type { Guide } from '../guide/guide.js';
import type { Words } from '../languages/words.js';
import type { DeepLinks } from '../reader/deep-links.js';
import type { ReaderState } from '../reader/reader-state.js';

/** All that the views draw from. Each view names in its parameters what it needs of it, and gets no more. */
export interface Context {
  /** The guide with the sections that are shown. */
  guide: Guide;
  words: Words;
  /** Direction of the text. */
  dir: string;
  /** Level of the guide’s title, 1 to 4. */
  headingLevel: number;
  /** The platforms that the guide has ways for: titles by id. */
  platforms: ReadonlyMap<string, string>;
  /** The day that it is where the reader is. */
  today: number;
  /** What the reader did and can do. */
  reader: ReaderState;
  /** What leads to sections and steps. */
  links: DeepLinks;
}
