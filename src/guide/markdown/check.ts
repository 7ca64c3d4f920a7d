import type { Guide } from '../guide.js';
import { explain } from './explain.js';
import { parse } from './parse.js';
import type { Place, ProblemCode } from './problem.js';

/** A problem of a guide, with a message and a hint for its author. */
export interface Advice extends Place {
  code: ProblemCode;
  /** Sentences that say what is wrong. */
  message: string;
  /** Sentences that say what to do. */
  hint: string;
}

/**
 * Finds the problems of a guide and explains them.
 *
 * If the guide extends another guide, only the Markdown of this guide is checked. Inherited parts can be missing in the
 * Markdown, but each cited source must be listed in it. Links to inherited parts are checked if `base` is given.
 *
 * @param markdown the guide
 * @param today see `parse`
 * @param base see `parse`
 * @returns the problems, sorted by line and column; an empty list if there are none
 */
export function check(markdown: string, today?: string, base?: Guide): Advice[] {
  const { problems } = parse(markdown, today, base);
  return problems.map((problem) => {
    const { code, line, column } = problem;
    return { code, line, column, ...explain(problem) };
  });
}
