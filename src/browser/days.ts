/*
 * A day is the number of days since 1 January 1970. Days are counted, not hours, so that neither time zones nor the change of
 * clocks matters. Text that names no day gives NaN.
 */

const MILLISECONDS = 24 * 60 * 60 * 1000;

/** Today, where the reader is. */
export function today(): number {
  const now = new Date();
  return Math.floor(Number(now) / MILLISECONDS - now.getTimezoneOffset() / 24 / 60);
}

/** The day of an ISO date, such as `2026-11-22`. */
export function dayOf(date: string): number {
  return Date.parse(date) / MILLISECONDS;
}

/** The ISO date of a day; empty for NaN, which is what a date field without a date holds. */
export function isoDate(day: number): string {
  return dateOf(day)?.toISOString().slice(0, 10) ?? '';
}

/** A day written out, such as "Thursday, 24 December 2026"; empty for NaN. */
export function dayInWords(day: number, lang: string, style: 'long' | 'full' = 'long'): string {
  const date = dateOf(day);
  return date ? dateFormat(lang, style).format(date) : '';
}

/** How far away a day is, such as "in 30 days", "tomorrow" or "12 days ago". */
export function daysInWords(days: number, lang: string): string {
  return distanceFormat(lang).format(days, 'day');
}

function dateOf(day: number): Date | undefined {
  const date = new Date(day * MILLISECONDS);
  return Number.isNaN(Number(date)) ? undefined : date;
}

/** Formatters are kept: to make one takes milliseconds on a phone, and a guide writes some forty dates. */
const dateFormat = kept(
  (lang: string, dateStyle: 'long' | 'full') =>
    // In UTC, since a day has no time of day that a time zone could move.
    new Intl.DateTimeFormat(lang, { dateStyle, timeZone: 'UTC' }),
);
const distanceFormat = kept((lang: string) => new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }));

/** A function that makes a value once for each list of arguments. */
function kept<Arguments extends string[], Value>(make: (...values: Arguments) => Value) {
  const made = new Map<string, Value>();
  return (...values: Arguments): Value => {
    const key = values.join('\n');
    if (!made.has(key)) made.set(key, make(...values));
    return made.get(key)!;
  };
}
