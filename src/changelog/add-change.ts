import { CHANGE_HEADING } from './change-heading.js';
import type { GuideChange } from './guide-change.js';
import { UNRELEASED } from './unreleased.js';

/**
 * Adds a change of the guide to the part “Unreleased” of the changelog, before the other changes. Other text is not changed.
 *
 * @throws {Error} if the changelog does not begin with this part, because copies of a released version do not have the change
 */
export function addChange(markdown: string, { day, steps, only, words }: Omit<GuideChange, 'version'>): string {
  const heading = `## [${UNRELEASED}]`;
  const [first] = /^## .*$/m.exec(markdown) ?? [];
  if (first !== heading) {
    throw new Error(`CHANGELOG.md begins with “${first ?? 'no version'}”. Write “${heading}” above it.`);
  }
  const { en, ...others } = words;
  const facts = [day, ...(only ? [`only ${only.join(' ')}`] : []), ...steps.map((id) => `\`${id}\``)].join(', ');
  const lines = [`- ${facts}: ${en}`, ...Object.entries(others).map(([tag, text]) => `  - ${tag}: ${text}`)].join('\n');

  const start = markdown.indexOf(heading) + heading.length;
  const next = markdown.slice(start).search(/^## /m);
  const end = next < 0 ? markdown.length : start + next;
  const own = markdown.slice(start, end);
  const list = `### ${CHANGE_HEADING}\n\n`;
  const changed = own.includes(list)
    ? own.replace(list, () => `${list}${lines}\n`)
    : `${own.trimEnd()}\n\n${list}${lines}\n\n`;
  return markdown.slice(0, start) + changed + markdown.slice(end);
}
