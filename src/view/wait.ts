import { html, nothing } from 'lit';
import { dayInWords, dayOf, daysInWords, isoDate } from '../browser/days.js';
import { canDownload } from '../browser/download.js';
import type { Step } from '../guide/guide.js';
import type { Context } from './context.js';
import { copy } from './copy.js';

type WaitContext = Pick<Context, 'guide' | 'words' | 'today' | 'reader'>;

/** Chromium reports each digit of a year that is being typed. No wait began before this day. */
const EARLIEST = dayOf('2000-01-01');

/**
 * A wait: the day on which it began, as the reader says, and the day on which it ends. Until the reader has said it, the end is
 * told for a wait that begins today. The end comes as a file for the reader's calendar too; where the page may not hand out
 * files, as a text to copy.
 *
 * @csspart wait - A wait, with the day on which it ends.
 */
export function wait({ id, wait: days = 0 }: Step, context: WaitContext): unknown {
  const { words, today, reader } = context;
  const begun = reader.progress.days.get(id);
  const change = ({ target }: { target: HTMLInputElement }) => {
    const day = dayOf(target.value);
    const isUnfinished = day < EARLIEST;
    reader.beginWait(id, isUnfinished ? NaN : day, isUnfinished ? '' : answer(day, days, context));
  };
  const start = reader.unfinishedDate === id ? NaN : (begun ?? today);
  const isAssumed = begun === undefined && start === today;
  const assumption = words.waitIfToday(...ending(today + days, context));
  return html`<div part="wait">
    <label part="field"
      >${words.waitStart}<input
        type="date"
        max=${isoDate(today)}
        .value=${begun === undefined ? '' : isoDate(begun)}
        @change=${change}
    /></label>
    <p data-instead=${isAssumed ? answer(today, days, context) : assumption}>
      <span>${isAssumed ? assumption : answer(start, days, context)}</span>
    </p>
    ${start <= today && today <= start + days ? reminder(id, start, days, context) : nothing}
  </div>`;
}

/** What the guide says of a wait that began on a day. */
function answer(start: number, days: number, context: WaitContext): string {
  const { words, today } = context;
  const end = start + days;
  const [date, distance] = ending(end, context);
  if (!date) return words.waitUnknown;
  if (start > today) return words.waitAhead;
  if (end === today) return words.waitEndsToday(date);
  return end < today ? words.waitEnded(date, distance) : words.waitEnds(date, distance);
}

/** A day written out, and how far away it is. */
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
