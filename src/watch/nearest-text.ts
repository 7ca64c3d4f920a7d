import { comparable } from './comparable.js';

/** How many words are shown before and after the most similar words. */
const AROUND = 4;
/** The part of the words, weighted, that must be in a text so that it is called similar. */
const ENOUGH = 0.4;

/**
 * Finds the part of a text that has the most words in common with `words`. A word that the text has often counts less.
 *
 * @param language BCP 47 tag of the text
 * @returns some words of the text, or undefined if no part of it is similar
 */
export function nearestText(text: string, words: string, language: string): string | undefined {
  const flat = text.replace(/\s+/g, ' ').trim();
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const wordsOf = (value: string) =>
    [...segmenter.segment(value)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => comparable(segment));
  const places = [...segmenter.segment(flat)].filter(({ isWordLike }) => isWordLike);
  const found = places.map(({ segment }) => comparable(segment));
  const wanted = wordsOf(words);
  const counts = new Map<string, number>(wanted.map((word) => [word, 0]));
  for (const word of found) if (counts.has(word)) counts.set(word, counts.get(word)! + 1);
  const weight = (word: string) => 1 / Math.max(1, counts.get(word) ?? 1);

  // Some words may have come in between.
  const length = Math.ceil(wanted.length * 1.5);
  const inWindow = new Map<string, number>();
  let score = 0;
  let best = 0;
  let bestEnd = -1;
  const change = (word: string | undefined, by: 1 | -1) => {
    if (word === undefined || !counts.has(word)) return;
    const count = (inWindow.get(word) ?? 0) + by;
    inWindow.set(word, count);
    // A word counts once, however often it is in the window.
    if (count === (by > 0 ? 1 : 0)) score += by * weight(word);
  };
  found.forEach((word, index) => {
    change(word, 1);
    if (index >= length) change(found[index - length], -1);
    if (score > best + 1e-9) [best, bestEnd] = [score, index];
  });

  const whole = [...new Set(wanted)].reduce((sum, word) => sum + weight(word), 0);
  if (bestEnd < 0 || best < ENOUGH * whole) return undefined;
  const first = places[Math.max(0, bestEnd - length + 1 - AROUND)]!;
  const last = places[Math.min(places.length - 1, bestEnd + AROUND)]!;
  return flat.slice(first.index, last.index + last.segment.length);
}
