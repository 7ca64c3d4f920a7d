import { html, nothing } from 'lit';
import { dayInWords, dayOf, daysInWords } from '../browser/days.js';
import { freshness } from '../browser/freshness.js';
import type { Context } from './context.js';

/**
 * The date of the last check. From 120 days on, a sentence says that names in the app may have changed.
 *
 * @param date ISO date of the check
 * @csspart freshness - The date of the last check of the guide or a step.
 */
export function checked(date: string, { guide, words, today }: Pick<Context, 'guide' | 'words' | 'today'>): unknown {
  const day = dayOf(date);
  const age = today - day;
  if (isNaN(age)) return nothing;
  const when = words.checked(dayInWords(day, guide.lang), age < 0 ? undefined : daysInWords(-age, guide.lang));
  return html`<p part="freshness">${when} ${freshness(age) === 'fresh' ? nothing : words.ageing}</p>`;
}
