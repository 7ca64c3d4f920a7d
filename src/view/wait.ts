import { html, nothing } from 'lit';
import { dayInWords, dayOf, daysInWords, isoDate } from '../browser/days.js';
import { canDownload } from '../browser/download.js';
import type { Step } from '../guide/guide.js';
import type { Context } from './context.js';
import { copy } from './copy.js';
import { element } from './element.js';
import { keep } from './keep.js';
import { word, type WordsContext } from './word.js';

type WaitContext = WordsContext & Pick<Context, 'today' | 'reader' | 'hasFields'>;

/**
 * A date before this day counts as unfinished. Chromium fires `change` after each digit of a year, so a reader who types 2026
 * first gives the year 0002.
 */
const EARLIEST = dayOf('2000-01-01');

/**
 * A wait: a line that says whether it has begun, a date field for the first day, and a sentence with the day after the
 * last day. While the wait is running, the sentence does not name the last day. A service counts hours, so the wait is not
 * over in the morning of the last day. After the wait, the sentence says on which day it ended.
 *
 * If the first day is not known and the step is open, the sentence names the day for a wait that starts today. A button
 * downloads a calendar file for the day. Another button copies the day, because some browsers, such as the browsers
 * inside other apps, ignore the download without telling the page.
 *
 * @csspart wait - The box of a wait. `running` is a second part name if the wait has begun and is not over.
 * @csspart milestone - The line that says whether the wait has begun.
 * @csspart wait-ends - The sentence about the end of the wait.
 * @csspart reminder - The buttons that put the day after the wait into a calendar or copy this day.
 */
export function wait({ id, wait: days = 0 }: Step, context: WaitContext): unknown {
  const { words, today, reader, hasFields } = context;
  if (!hasFields) return nothing;
  const storedStart = reader.progress.days.get(id);
  const change = ({ target }: { target: HTMLInputElement }) => {
    const day = dayOf(target.value);
    const isUnfinished = day < EARLIEST;
    reader.beginWait(id, isUnfinished ? NaN : day, isUnfinished ? '' : answer(day, days, context));
  };
  const field = html`<label part="field"
    >${word(words.waitStart, context)}<input
      type="date"
      max=${isoDate(today)}
      .value=${storedStart === undefined ? '' : isoDate(storedStart)}
      @change=${change}
  /></label>`;
  // The sentence with the last day needs a date formatter, which takes long to create. If the reader has not given a first day,
  // the sentence is shown only when the step is open.
  if (storedStart === undefined && !reader.open.has(id)) return html`<div part="wait">${field}</div>`;

  const start = reader.unfinishedDate === id ? NaN : (storedStart ?? today);
  const last = start + days;
  const isCounted = start <= today && today <= last;
  const isAssumed = storedStart === undefined && start === today;
  const isRunning = isCounted && !isAssumed;
  // The lines with the parts `milestone` and `wait-ends` each show one of two texts. CSS reserves the height of the
  // taller text, so nothing moves when the reader begins the wait.
  // Both are elements that are made anew, and not texts that Lit changes. A translation tool of a browser can replace a text by
  // elements of its own, and would then keep the old date on the screen.
  const [begun, notBegun] = [words.waitBegun(days), words.waitNotBegun];
  const assumption = words.waitIfToday(dayAfter(today + days, context));
  return html`<div part=${isRunning ? 'wait running' : 'wait'}>
    <p part="milestone" data-instead=${isRunning ? notBegun : begun}>
      ${element('span', {}, word(isRunning ? begun : last < today ? words.waitOver : notBegun, context))}
    </p>
    ${field}
    <p part="wait-ends" data-instead=${isAssumed ? answer(today, days, context) : assumption}>
      ${element('span', {}, withStrong(isAssumed ? assumption : answer(start, days, context), last + 1, context))}
    </p>
    ${isCounted ? reminder(id, start, days, context) : nothing}
  </div>`;
}

/** @param start first day of the wait; NaN if it is not known */
function answer(start: number, days: number, context: WaitContext): string {
  const { words, today, wordsLang } = context;
  const last = start + days;
  if (isNaN(last)) return words.waitUnknown;
  if (start > today) return words.waitAhead;
  return last < today
    ? words.waitEnded(dayInWords(last, wordsLang, 'full'), daysInWords(last - today, wordsLang))
    : words.waitEnds(dayAfter(last, context));
}

/**
 * The day after the last day of a wait, in words. Its distance from today is not shown: "in 31 days" would contradict
 * "30 days to go", which counts the days of the wait.
 */
function dayAfter(last: number, { wordsLang }: WaitContext): string {
  return dayInWords(last + 1, wordsLang, 'full');
}

/** A sentence with the date of a day in bold, if the sentence contains this date. */
function withStrong(sentence: string, day: number, context: WaitContext): string | HTMLElement {
  const date = dayInWords(day, context.wordsLang, 'full');
  const [before = '', ...after] = date ? sentence.split(date) : [sentence];
  if (after.length === 0) return word(sentence, context);
  const { guide, words, wordsLang } = context;
  // The sentence stays in one piece. In a guide from right to left, the pieces of an English sentence would change places.
  const marks = wordsLang === guide.lang ? {} : { lang: wordsLang, dir: words.dir };
  return element('span', marks, before, element('strong', {}, date), after.join(date));
}

function reminder(id: string, start: number, days: number, context: WaitContext): unknown {
  const { guide, words, wordsLang, reader } = context;
  const title = words.eventTitle(guide.title);
  const date = dayInWords(start + days + 1, wordsLang, 'full');
  const place = `wait-${id}`;
  return html`${keep(context, `keep-${id}`)}
    <div part="reminder">
      ${
        canDownload()
          ? html`<button part="primary" type="button" @click=${() => reader.addToCalendar(id, start, days, title)}>
              ${word(words.addToCalendar, context)}
            </button>`
          : nothing
      }${copy(place, words.copyDate, `${date}: ${title}`, words.dateCopied, context)}
    </div>`;
}
