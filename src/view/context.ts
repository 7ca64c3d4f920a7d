import type { Guide, Section } from '../guide/guide.js';
import type { Words } from '../languages/words.js';
import type { Progress } from '../reader/progress.js';

/** All that the view draws from: the guide, what the reader did, the words, and whom to tell. */
export interface Context {
  guide: Guide;
  words: Words;
  dir: string;
  /** Level of the guide's title, 1 to 4. */
  headingLevel: number;
  /** The day that it is where the reader is. */
  today: number;
  /** Ids of the open steps. */
  open: ReadonlySet<string>;
  /** Id of the step that a link led to. */
  current?: string;
  /** The platforms that the guide has ways for: titles by id. */
  platforms: ReadonlyMap<string, string>;
  /** Id of the platform whose ways are shown; all are where there is none. */
  platform?: string;
  progress: Progress;
  /** Whether the reader may have the progress kept. */
  canKeep: boolean;
  /** Id of the step whose field for a day holds none: the reader is still writing it. */
  dateless?: string;
  /** What the reader filled into letters: values by the names of the fields. */
  fields: ReadonlyMap<string, string>;
  /** Id of the text that the browser refused to copy. */
  refused?: string;
  /** Whether the page is in a frame that may not hand out files. */
  isSandboxed: boolean;
  /** What the status region says. */
  message: string;
  /** Whether a section or step of this id is shown. */
  shows(id: string): boolean;
  toggle(step: string): void;
  toggleAll(section: Section): void;
  /** The browser found its match in a closed step. */
  found(step: string): void;
  /** The address of this page that leads to a step. */
  address(step: string): string;
  /** The reader followed a link to a section or step. */
  follow(event: MouseEvent, id: string): void;
  /** @param isFound whether the browser found its match in a way of this platform, rather than the reader chose it */
  choose(platform: string, isFound?: boolean): void;
  tick(id: string, isDone: boolean): void;
  /**
   * The reader said on which day a wait began.
   *
   * @param answer what the guide says to that
   */
  begin(step: string, day: number, answer: string): void;
  /** @param days how many after the start the wait ends */
  addToCalendar(step: string, start: number, days: number, title: string): void;
  fill(field: string, value: string): void;
  copy(id: string, text: string, copied: string): void;
  /** @returns whether it is kept from now on */
  keep(isWanted: boolean): boolean;
  forget(): void;
}
