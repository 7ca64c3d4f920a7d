import type { Place } from './problem.js';
import type { ParseContext } from './parse-context.js';

/**
 * Adds a source to the facts of the current section or step. If the guide does not list this source, it is reported instead.
 *
 * @param place the place at which the guide cites the source
 */
export function cite(id: string, place: Place, { sources, cited, facts, report }: ParseContext): void {
  cited.add(id);
  if (!sources.has(id)) report('source-unknown', place, id);
  else if (facts && !facts.sources?.includes(id)) (facts.sources ??= []).push(id);
}
