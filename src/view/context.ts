import type { Guide, Section } from '../guide/guide.js';
import type { Words } from '../languages/words.js';

/** All that the view draws from: the guide, what the reader did, the words, and whom to tell. */
export interface Context {
  guide: Guide;
  words: Words;
  dir: string;
  /** Level of the guide's title, 1 to 4. */
  headingLevel: number;
  /** Ids of the open steps. */
  open: ReadonlySet<string>;
  /** Id of the step that a link led to. */
  current?: string;
  /** What the status region says. */
  message: string;
  /** Whether a section or step of this id is shown. */
  shows(id: string): boolean;
  toggle(step: string): void;
  toggleAll(section: Section): void;
  /** The browser found its match in a closed step. */
  found(step: string): void;
  /** The reader followed a link to a section or step. */
  follow(event: MouseEvent, id: string): void;
}
