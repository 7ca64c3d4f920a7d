import { html, nothing } from 'lit';
import type { Step } from '../guide/guide.js';
import { dayInWords, dayOf, daysInWords, isoDate } from '../browser/days.js';
import { canDownload } from '../browser/download.js';
import type { Context } from './context.js';
import { copy } from './copy.js';

type WaitContext = Pick<Context, 'guide' | 'words' | 'today' | 'reader'>;

/**
 * A wait: the day on which it began, as the reader says, the day on which it ends, and a file for the reader's calendar;
 * where the page may not hand out files, the date as a text to copy.
 *
 * @csspart wait - A wait, with the day on which it ends.
 */
export function wait({ id, wait: days = 0 }: Step, context: WaitContext): unknown {
  const { guide, words, today, reader } = context;
  const endInWords = (start: number) => dayInWords(start + days, guide.lang, 'full');
  const answer = (start: number) => {
    const end = start + days;
    if (!endInWords(start)) return words.waitUnknown;
    if (start > today) return words.waitAhead;
    return words.waitEnds(endInWords(start), daysInWords(end - today, guide.lang), end < today);
  };
  const change = ({ target }: { target: HTMLInputElement }) => {
    const day = dayOf(target.value);
    reader.beginWait(id, day, answer(day));
  };
  const shown = reader.progress.days[id] ?? today;
  const start = reader.unfinishedDate === id ? NaN : shown;
  return html`<div part="wait">
    <label part="field"
      >${words.waitStart}<input type="date" max=${isoDate(today)} .value=${isoDate(shown)} @change=${change}
    /></label>
    <p>${answer(start)}</p>
    ${start <= today ? ending(id, start, days, endInWords(start), context) : nothing}
  </div>`;
}

function ending(id: string, start: number, days: number, date: string, context: WaitContext): unknown {
  const { guide, words, reader } = context;
  const title = words.lastDay(guide.title);
  if (!canDownload()) return copy(id, words.copyDate, `${date}: ${title}`, words.dateCopied, context);
  return html`<button part="button" type="button" @click=${() => reader.addToCalendar(id, start, days, title)}>
    ${words.addToCalendar}
  </button>`;
}
