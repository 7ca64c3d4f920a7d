/*
 * In this project, a day is stored as the number of days since 1 January 1970. Such numbers can be added and subtracted without
 * regard to time zones and daylight saving time. `NaN` means an invalid or missing date.
 */

const MILLISECONDS_PER_DAY = 24 * 60 * 60 * 1000;

/** The number of today's day, in the time zone of the reader. */
export function today(): number {
  const now = new Date();
  return Math.floor(Number(now) / MILLISECONDS_PER_DAY - now.getTimezoneOffset() / 24 / 60);
}

/** @param date ISO date, such as `2026-11-22` */
export function dayOf(date: string): number {
  return Date.parse(date) / MILLISECONDS_PER_DAY;
}

/** The ISO date of a day. For `NaN`, the result is an empty string, which is also the value of an empty date field. */
export function isoDate(day: number): string {
  return dateOf(day)?.toISOString().slice(0, 10) ?? '';
}

/**
 * A day in words: "24 December 2026", or "Thursday, 24 December 2026" with the style `full`. For `NaN`, the result is an empty
 * string.
 */
export function dayInWords(day: number, lang: string, style: 'long' | 'full' = 'long'): string {
  const date = dateOf(day);
  return date ? dateFormat(lang, style).format(date) : '';
}

/** A distance from today, such as "in 30 days", "tomorrow" or "12 days ago". */
export function daysInWords(days: number, lang: string): string {
  return distanceFormat(lang).format(days, 'day');
}

function dateOf(day: number): Date | undefined {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return Number.isNaN(Number(date)) ? undefined : date;
}

/**
 * Formatters are reused, because a guide has about forty dates, and a phone needs several milliseconds to create a formatter.
 */
const dateFormat = memoize(
  (lang: string, dateStyle: 'long' | 'full') =>
    // `dateOf()` returns midnight in UTC, so the formatter must use UTC too. In a time zone west of UTC, it would show
    // the day before.
    new Intl.DateTimeFormat(lang, { dateStyle, timeZone: 'UTC' }),
);
const distanceFormat = memoize((lang: string) => new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }));

/** Returns a function that calls `make` only once for each list of arguments, and then returns the stored result. */
function memoize<Arguments extends string[], Value>(make: (...values: Arguments) => Value) {
  const cache = new Map<string, Value>();
  return (...values: Arguments): Value => {
    const key = values.join('\n');
    if (!cache.has(key)) cache.set(key, make(...values));
    return cache.get(key)!;
  };
}
