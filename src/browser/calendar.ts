import { isoDate } from './days.js';

/**
 * A calendar file with one event that lasts the whole day, and an alarm at nine in the morning (RFC 5545).
 *
 * @param id tells this event from others; the same one again replaces the first in most calendars
 * @param day the day of the event
 * @param title what the calendar shows on that day
 * @param text more about it
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

/** Commas, semicolons and backslashes are marks of the format, and so is a line break. */
function escape(text: string): string {
  return text.replace(/[,;\\]/g, '\\$&').replace(/\s+/g, ' ');
}

/** A line holds 75 bytes at most, and a character outside ASCII takes four at most. */
function fold(line: string): string {
  return line.match(/[ -~]{1,74}|.{1,18}/gu)?.join('\r\n ') ?? '';
}
