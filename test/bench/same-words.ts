import type { BenchPage } from './bench-browser.js';
import type { Candidate } from './candidate.js';

/**
 * How often each word occurs in a text. Digits and punctuation are ignored, because candidates number their steps
 * differently.
 */
function count(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.matchAll(/\p{L}+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** The text of the last guide on a page, including the text of closed steps. */
export const textOn = (page: BenchPage): Promise<string> =>
  page.evaluate(() => window.bench.textOf([...document.querySelectorAll('[data-guide]')].at(-1)!));

export const wordsIn = (text: string): number => [...count(text).values()].reduce((sum, times) => sum + times, 0);

/**
 * Throws if a guide lacks a word of the static guide, or shows a word less often. A candidate that shows less would
 * look faster than it is.
 */
export function requireSameWords({ name }: Candidate, text: string, wanted: string): void {
  const words = count(text);
  const missing = [...count(wanted)].filter(([word, times]) => (words.get(word) ?? 0) < times);
  if (missing.length === 0) return;
  const some = missing.slice(0, 10).map(([word, times]) => `${word} (${words.get(word) ?? 0} of ${times})`);
  throw new Error(`${name} does not show all words of the guide. Missing: ${some.join(', ')}.`);
}
