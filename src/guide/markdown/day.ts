import type { Place } from './problem.js';
import type { Reading } from './reading.js';

/**
 * The day of a check, if it is one; else empty. A day to come is a problem, but stays.
 *
 * @param written the whole fact, such as `checked: 2026-11-22`
 */
export function day(
  value: string,
  written: string,
  place: Place,
  { today, report }: Pick<Reading, 'today' | 'report'>,
): string {
  if (!isDate(value)) {
    report('checked', place, value);
    return '';
  }
  if (value > today) report('date-future', place, written, today);
  return value;
}

/** Whether it is a day of the calendar, written as an ISO date; 30 February is not. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
