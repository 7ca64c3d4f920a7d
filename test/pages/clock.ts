import { readFile } from 'node:fs/promises';

const guide = await readFile(new URL('../../src/languages/en/guide.md', import.meta.url), 'utf8');
const checked = Date.parse(/^checked: (.*)$/m.exec(guide)![1]!);

/** A time at noon (UTC): `days` days after the day in the line `checked:` of the built-in guide. */
export function daysAfterCheck(days: number): number {
  return checked + (days + 0.5) * 24 * 60 * 60 * 1000;
}

/** A script for the head of a page. In that page, new Date() and Date.now() always give this time. */
export function clockAt(time: number): string {
  return `<script>Date = class extends Date { constructor(...values) { super(...(values.length ? values : [${time}])) } static now() { return ${time} } }</script>`;
}
