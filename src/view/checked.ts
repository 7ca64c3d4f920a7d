import { html, nothing } from 'lit';
import { dayInWords, dayOf, daysInWords } from '../browser/days.js';
import { freshness } from '../browser/freshness.js';
import type { Context } from './context.js';

/**
 * When something was last checked, in words.
 *
 * @param date the ISO date of the check
 * @csspart freshness - When the guide or a step was last checked.
 */
export function checked(date: string, { guide, words, today }: Pick<Context, 'guide' | 'words' | 'today'>): unknown {
  const day = dayOf(date);
  const age = today - day;
  if (isNaN(age)) return nothing;
  const when = words.checked(dayInWords(day, guide.lang), age < 0 ? undefined : daysInWords(-age, guide.lang));
  return html`<p part="freshness">${when} ${freshness(age) === 'fresh' ? nothing : words.ageing}</p>`;
}
