import { ADVICE } from './advice.js';
import { VERDICTS, type Verdict } from './verdict.js';
import type { ReportedClaim, WatchReport } from './watch-report.js';

/**
 * Writes a report as Markdown. Claims that hold are only counted.
 *
 * @param maxLength the number of characters after which further steps are only counted, because a code host does not take a
 *   longer text
 * @param registerLink what stands before the line number in a link to the register, such as `https://…/register.yaml#L`
 */
export function reportMarkdown(report: WatchReport, maxLength: number, registerLink?: string): string {
  const { counts, lost, time } = report;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const present = VERDICTS.filter((verdict) => counts[verdict]);
  const head = [
    '# The sources of the guide',
    lost
      ? `**${lost} of ${all} claims lost ${lost === 1 ? 'its' : 'their'} source.**`
      : `No claim lost its source. ${counts.holds} of ${all} claims were seen to hold.`,
    `Looked at on ${time.slice(0, 10)}. The day on which the guide was checked is not changed by this: a person sets it.`,
    table(
      ['Verdict', 'Claims', 'What to do'],
      present.map((verdict) => [ADVICE[verdict].name, String(counts[verdict]), ADVICE[verdict].whatToDo]),
    ),
  ].join('\n\n');

  const parts: string[] = [head];
  let length = head.length;
  let left = 0;
  for (const step of report.steps) {
    const open = step.claims.filter(({ verdict }) => verdict !== 'holds');
    if (!open.length) continue;
    const held = step.claims.length - open.length;
    const part = [
      `## ${step.title} (\`${step.id}\`): ${ADVICE[step.verdict].name}`,
      open.map((claim) => entry(claim, report.register, registerLink)).join('\n'),
      ...(held ? [`${held} other ${held === 1 ? 'claim holds' : 'claims hold'}.`] : []),
    ].join('\n\n');
    if (left || length + part.length > maxLength) {
      left++;
      continue;
    }
    parts.push(part);
    length += part.length;
  }
  if (left) parts.push(`${left} more ${left === 1 ? 'step is' : 'steps are'} in report.json.`);
  return `${parts.join('\n\n')}\n`;
}

function entry(claim: ReportedClaim, register: string, registerLink: string | undefined): string {
  const { verdict, source, publisher, title, address, copies, line, words, detail, nearest, movedTo, guides, since } =
    claim;
  const place = registerLink ? `[${register}:${line}](${registerLink}${line})` : `${register}:${line}`;
  const lines = [
    `- **${ADVICE[verdict].name}**: [${plain(publisher)}: ${plain(title)}](<${address}>) (\`${source}\`), ${place}`,
    ...(movedTo ? [`New address: <${movedTo}>`] : []),
    ...(detail ? [plain(detail)] : []),
    ...(copies && verdict !== 'gone' ? [`Copies: ${copies.map((copy) => `<${copy}>`).join(', ')}`] : []),
    ...(words && isAboutWords(verdict) ? [`Words: “${plain(words)}”`] : []),
    ...(verdict === 'words-missing'
      ? [nearest ? `Nearest: “${plain(nearest)}”` : 'Nothing on the page is similar.']
      : []),
    [`since ${since}`, ...(guides.length ? [`guides: ${guides.join(', ')}`] : [])].join('; '),
  ];
  return lines.join('  \n  ');
}

const isAboutWords = (verdict: Verdict) => verdict !== 'moved' && verdict !== 'never-seen';

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** A text of a page must not become a link, an image or a mention of somebody. */
const plain = (text: string) =>
  text
    .replace(/[\\`*_{}[\]<>#|~!]/g, String.raw`\$&`)
    .replaceAll('@', '@\u2060')
    .replace(/:\/\//g, ':\u2060//');
