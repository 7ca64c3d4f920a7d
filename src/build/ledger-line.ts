/**
 * Prints a comment for an issue that reports a label: a link to each line of the ledger that has the label. If the issue names no
 * label of the ledger, the link leads to the whole ledger, and if it names no language, nothing is printed.
 *
 *     ISSUE_BODY=… LINK_BASE=https://example.org/blob/main node --import tsx src/build/ledger-line.ts
 *
 * The text of the issue is untrusted. Only names that this project knows get into the comment.
 */
import { readdir, readFile } from 'node:fs/promises';
import { ledgerLines, readLabelReport } from '../labels/ledger-line.js';

const folder = new URL('../languages/', import.meta.url);
const { ISSUE_BODY = '', LINK_BASE = '' } = process.env;

const entries = await readdir(folder, { withFileTypes: true });
const tags = entries.flatMap((entry) => (entry.isDirectory() ? entry.name : []));
const report = readLabelReport(ISSUE_BODY, tags);
if (report) {
  const { tag, key } = report;
  const file = `src/languages/${tag}/labels.md`;
  const lines = key === undefined ? [] : ledgerLines(await readFile(new URL(`${tag}/labels.md`, folder), 'utf8'), key);
  // `plain=1` shows the lines of the file. Otherwise, GitHub shows the table without lines.
  const links = lines.map((line) => `[\`${key}\`, line ${line}](${LINK_BASE}/${file}?plain=1#L${line})`);
  const place = links.length ? links.join(' and ') : `[the whole file](${LINK_BASE}/${file}?plain=1)`;
  console.log(`Thank you. In the ledger of labels, this is ${place}.

Whoever mends it: write the name as the picture shows it, the source and the day. Then \`npm test -- guides\` says where the guide shows the old name.`);
}
