import { isoDate } from './days.js';

/**
 * Makes a calendar file (RFC 5545) with one event. The event lasts the whole day and has an alarm at 9:00.
 *
 * @param id id of the event. Most calendars replace an older event that has the same id, so a reader who opens a second
 *   file gets no duplicate
 * @param day day of the event, in days since 1 January 1970
 * @param title title of the event
 * @param text description of the event
 */
export function calendar(id: string, day: number, title: string, text: string): string {
  const summary = escape(title);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:tiktok-exit-guide',
    'BEGIN:VEVENT',
    `UID:${escape(id)}`,
    `DTSTAMP:${new Date().toISOString().replace(/\.\d+|\W/g, '')}`,
    `DTSTART;VALUE=DATE:${isoDate(day).replaceAll('-', '')}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escape(text)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');
}

/**
 * In a calendar file, commas, semicolons, backslashes and line breaks are part of the format. So each comma, semicolon and
 * backslash in the text gets a backslash before it, and each run of white space becomes one space.
 */
function escape(text: string): string {
  return text.replace(/[,;\\]/g, '\\$&').replace(/\s+/g, ' ');
}

/**
 * Splits a long line into pieces, because RFC 5545 allows at most 75 bytes in a line. Each later line starts with a
 * space, so a piece can have 74 bytes. An ASCII character has one byte, so 74 of them fit. Any other character has at
 * most four bytes, so 18 of them always fit.
 */
function fold(line: string): string {
  return line.match(/[ -~]{1,74}|.{1,18}/gu)?.join('\r\n ') ?? '';
}
