import { html, nothing } from 'lit';
import { dayInWords, dayOf, daysInWords, isoDate } from '../browser/days.js';
import { canDownload } from '../browser/download.js';
import type { Step } from '../guide/guide.js';
import type { Context } from './context.js';
import { copy } from './copy.js';

type WaitContext = Pick<Context, 'guide' | 'words' | 'today' | 'reader'>;

/**
 * A date before this day counts as unfinished. Chromium fires `change` after each digit of a year, so a reader who types 2026
 * first gives the year 0002.
 */
const EARLIEST = dayOf('2000-01-01');

/**
 * A wait: a date field for the first day, and a sentence with the last day. If the first day is not known, the sentence names
 * the last day of a wait that starts today. A button downloads a calendar file for the last day. If the page cannot offer
 * downloads, the button copies the last day.
 *
 * @csspart wait - The date field and the last day of a wait.
 */
export function wait({ id, wait: days = 0 }: Step, context: WaitContext): unknown {
  const { words, today, reader } = context;
  const storedStart = reader.progress.days.get(id);
  const change = ({ target }: { target: HTMLInputElement }) => {
    const day = dayOf(target.value);
    const isUnfinished = day < EARLIEST;
    reader.beginWait(id, isUnfinished ? NaN : day, isUnfinished ? '' : answer(day, days, context));
  };
  const start = reader.unfinishedDate === id ? NaN : (storedStart ?? today);
  const isAssumed = storedStart === undefined && start === today;
  // The paragraph shows one of two texts: the answer, or an assumption for a wait that starts today. CSS reserves the height
  // of the taller one, so nothing moves when the text changes.
  const assumption = words.waitIfToday(...ending(today + days, context));
  return html`<div part="wait">
    <label part="field"
      >${words.waitStart}<input
        type="date"
        max=${isoDate(today)}
        .value=${storedStart === undefined ? '' : isoDate(storedStart)}
        @change=${change}
    /></label>
    <p data-instead=${isAssumed ? answer(today, days, context) : assumption}>
      <span>${isAssumed ? assumption : answer(start, days, context)}</span>
    </p>
    ${start <= today && today <= start + days ? reminder(id, start, days, context) : nothing}
  </div>`;
}

/** @param start first day of the wait; NaN if it is not known */
function answer(start: number, days: number, context: WaitContext): string {
  const { words, today } = context;
  const end = start + days;
  const [date, distance] = ending(end, context);
  if (!date) return words.waitUnknown;
  if (start > today) return words.waitAhead;
  if (end === today) return words.waitEndsToday(date);
  return end < today ? words.waitEnded(date, distance) : words.waitEnds(date, distance);
}

/** The last day of a wait as a date and as a distance from today. Both texts are empty if `end` is NaN. */
function ending(end: number, { guide, today }: WaitContext): [date: string, distance: string] {
  const date = dayInWords(end, guide.lang, 'full');
  return [date, date && daysInWords(end - today, guide.lang)];
}

function reminder(id: string, start: number, days: number, context: WaitContext): unknown {
  const { guide, words, reader } = context;
  const title = words.lastDay(guide.title);
  const [date] = ending(start + days, context);
  if (!canDownload()) return copy(id, words.copyDate, `${date}: ${title}`, words.dateCopied, context);
  return html`<button part="button" type="button" @click=${() => reader.addToCalendar(id, start, days, title)}>
    ${words.addToCalendar}
  </button>`;
}
