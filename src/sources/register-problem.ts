import type { Place } from '../guide/markdown/problem.js';

/** A mistake in the register of sources, or a difference between the register and a guide. */
export interface RegisterProblem extends Place {
  /** The path of the file, relative to the root of the project. */
  file: string;
  /** Sentences that say what is wrong. */
  message: string;
  /** Sentences that say what is allowed, or what to do. */
  hint: string;
}
