import type { Place } from './problem.js';
import type { Reading } from './reading.js';

/** Notes that the section or step which is read stands on a source. */
export function cite(id: string, place: Place, { sources, facts, report }: Reading): void {
  if (!sources.has(id)) report('source-unknown', place, id);
  else if (facts && !facts.sources?.includes(id)) (facts.sources ??= []).push(id);
}
