import { isDate } from '../is-date.js';
import type { Place } from './problem.js';
import type { ParseContext } from './parse-context.js';

/**
 * Reads the date of a last check. Reports a date that is not valid or is in the future.
 *
 * @param value the date, such as `2026-11-22`
 * @param fact the fact with this date, for the message, such as `checked: 2026-11-22`
 * @returns the date, even if it is in the future; an empty text if the date is not valid
 */
export function day(
  value: string,
  fact: string,
  place: Place,
  { today, report }: Pick<ParseContext, 'today' | 'report'>,
): string {
  if (!isDate(value)) {
    report('checked', place, value);
    return '';
  }
  if (value > today) report('date-future', place, fact, today);
  return value;
}
