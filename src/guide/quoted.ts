import { MAX_QUOTED } from './limits.js';

/**
 * Shortens a text of a guide, and puts it on one line, so that a message can quote it. The command prints a problem on one line. A
 * control character of the guide could change what a terminal shows.
 */
export function quoted(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ');
  return line.length > MAX_QUOTED ? `${line.slice(0, MAX_QUOTED)}…` : line;
}
