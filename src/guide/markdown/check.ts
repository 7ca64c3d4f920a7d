import { explain } from './explain.js';
import { parse } from './parse.js';
import type { Place, ProblemCode } from './problem.js';

/** One thing that is wrong with a guide, in plain words. */
export interface Advice extends Place {
  code: ProblemCode;
  /** What is wrong: a sentence. */
  message: string;
  /** What to do: a sentence. */
  hint: string;
}

/**
 * Says what is wrong with a guide.
 *
 * Of a guide that extends another only its own part is checked, because what it does not say is in the other. It lists the
 * sources that it cites itself, so that it can be read on its own.
 *
 * @param markdown the guide
 * @param today see `parse`
 * @returns the problems in the order of their places; none if all is well
 */
export function check(markdown: string, today?: string): Advice[] {
  const { problems } = parse(markdown, today);
  return problems.map((problem) => {
    const { code, line, column } = problem;
    return { code, line, column, ...explain(problem) };
  });
}
