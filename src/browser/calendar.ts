import { isoDate } from './days.js';

/**
 * Makes a calendar file (RFC 5545) with one event for a whole day and an alarm at 9:00.
 *
 * @param id unique id of the event; most calendars replace an event that has the same id
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
 * Puts a backslash before each comma, semicolon and backslash, and replaces each run of white space with one space. Otherwise
 * a calendar would read these characters and line breaks as part of the file format.
 */
function escape(text: string): string {
  return text.replace(/[,;\\]/g, '\\$&').replace(/\s+/g, ' ');
}

/**
 * Splits a long line, because RFC 5545 allows at most 75 bytes in a line. Each line after the first starts with a space. A
 * piece is either 74 ASCII characters, which have one byte each, or 18 other characters, which have at most four bytes each.
 */
function fold(line: string): string {
  return line.match(/[ -~]{1,74}|.{1,18}/gu)?.join('\r\n ') ?? '';
}
