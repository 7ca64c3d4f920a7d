import { CHANGE_HEADING } from './change-heading.js';
import type { GuideChange } from './guide-change.js';

/**
 * Adds a change of the guide to the newest version of the changelog, before the other changes. Other text is not changed.
 *
 * @throws {Error} if the newest version is released already, because its copies do not have the change
 */
export function addChange(markdown: string, { day, steps, only, words }: Omit<GuideChange, 'version'>): string {
  const [heading, version, released] = /^## ([^\s,]+), (.+)$/m.exec(markdown) ?? [];
  if (heading === undefined)
    throw new Error('CHANGELOG.md has no heading of a version, such as “## 0.2.0, not yet released”.');
  if (/^\d{4}-/.test(released!)) {
    throw new Error(
      `CHANGELOG.md begins with ${version}, which is released already. Begin the next version, such as “## 0.2.0, not yet released”.`,
    );
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
    : `\n\n${list}${lines}\n\n### Everything else${own}`;
  return markdown.slice(0, start) + changed + markdown.slice(end);
}
