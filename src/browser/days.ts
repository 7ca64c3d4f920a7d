const DAY = 24 * 60 * 60 * 1000;

/*
 * Days are counted, not hours: a day is the number of days since 1 January 1970, whatever the time zone and however long the
 * day is when clocks are changed. What is no day is NaN.
 */

/** The day that it is where the reader is. */
export function today(): number {
  const now = new Date();
  return Math.floor(Number(now) / DAY - now.getTimezoneOffset() / 24 / 60);
}

/** The day of an ISO date, such as `2026-11-22`. */
export function dayOf(date: string): number {
  return Date.parse(date) / DAY;
}

/** The ISO date of a day; empty for NaN, as a date field is that has no date. */
export function isoDate(day: number): string {
  return dateOf(day)?.toISOString().slice(0, 10) ?? '';
}

/** A day written out, such as "Thursday, 24 December 2026". */
export function dayInWords(day: number, lang: string, style: 'long' | 'full' = 'long'): string {
  return dateOf(day)?.toLocaleDateString(lang, { dateStyle: style, timeZone: 'UTC' }) ?? '';
}

/** How far off a day is, such as "in 30 days", "tomorrow" or "12 days ago". */
export function daysInWords(days: number, lang: string): string {
  return new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(days, 'day');
}

function dateOf(day: number): Date | undefined {
  const date = new Date(day * DAY);
  return Number.isNaN(Number(date)) ? undefined : date;
}
