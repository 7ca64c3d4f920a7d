import type { Token } from 'marked';
import type { ParseContext } from './parse-context.js';

const FACTS = /^\s*((time|wait|checked|sources|route|about|was|from)\s*:|(optional|after-wait|start-over)\s*(;|$))/;

/** Reports a comment that looks like facts but is not directly below a heading. Readers do not see such facts. */
export function misplacedFacts(token: Token, comment: string, { placeOf, report }: ParseContext): void {
  if (FACTS.test(comment)) report('fact-value', placeOf(token), comment.trim());
}
