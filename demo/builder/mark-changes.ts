import { make } from './page.js';

/**
 * Shows a new text, and marks the characters that differ from the text before. The style sheet of the page removes the
 * mark after a second.
 *
 * @returns whether the text has changed
 */
export function markChanges(place: HTMLElement, text: string): boolean {
  const before = place.textContent;
  if (text === before) return false;
  const shorter = Math.min(before.length, text.length);
  let start = 0;
  while (start < shorter && before[start] === text[start]) start++;
  let rest = 0;
  while (rest < shorter - start && before.at(-1 - rest) === text.at(-1 - rest)) rest++;
  const end = text.length - rest;
  place.replaceChildren(
    text.slice(0, start),
    make('span', { className: 'changed' }, text.slice(start, end)),
    text.slice(end),
  );
  return true;
}
