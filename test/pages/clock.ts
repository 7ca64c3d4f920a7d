import { readFile } from 'node:fs/promises';

const guide = await readFile(new URL('../../src/languages/en/guide.md', import.meta.url), 'utf8');
const checked = Date.parse(/^checked: (.*)$/m.exec(guide)![1]!);

/** Noon, this many days after the built-in guide was last checked. */
export function daysAfterCheck(days: number): number {
  return checked + (days + 0.5) * 24 * 60 * 60 * 1000;
}

/** A script for the head of a page. It stops the clock of the page at this time. */
export function clockAt(time: number): string {
  return `<script>Date = class extends Date { constructor(...values) { super(...(values.length ? values : [${time}])) } static now() { return ${time} } }</script>`;
}
