import type { BenchBrowser } from './bench-browser.js';
import type { Candidate } from './candidate.js';
import type { StepWords } from './guide-words.js';
import type { Machine } from './machine.js';
import type { Samples } from './samples.js';

/** The input of every measurement. A measurement adds its results to `samples`. */
export interface Bench {
  browser: BenchBrowser;
  candidates: Candidate[];
  samples: Samples;
  /** The text that every candidate must show. It is the text of the candidate “Static”. */
  text: string;
  /** The steps of the guide, in order. */
  steps: StepWords[];
  machine: Machine;
}
