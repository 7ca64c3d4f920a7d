import { html, nothing } from 'lit';
import { dayOf } from '../browser/days.js';
import { freshness } from '../browser/freshness.js';
import type { Context } from './context.js';
import { word, type WordsContext } from './word.js';

/**
 * The date of the last check. From 120 days on, a sentence says that names in the app may have changed.
 *
 * @param date ISO date of the check
 * @param dateInWords the same date in words
 * @csspart freshness - The date of the last check of the guide or a step.
 */
export function checked(date: string, dateInWords: string, context: WordsContext & Pick<Context, 'today'>): unknown {
  const { words, today } = context;
  const age = today - dayOf(date);
  if (isNaN(age)) return nothing;
  const when = words.checked(dateInWords);
  return html`<p part="freshness">${word(freshness(age) === 'fresh' ? when : `${when} ${words.ageing}`, context)}</p>`;
}
