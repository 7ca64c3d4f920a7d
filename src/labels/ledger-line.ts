import { readLedger } from './read-ledger.js';

/** What a report of a label that changed is about. */
export interface LabelReport {
  /** The tag of the language. */
  tag: string;
  /** The key of the label, or undefined if the reader did not know it. */
  key?: string;
}

/** The questions of the form. */
const LANGUAGE = 'Which language does your app have?';
const KEY = 'Which name is another one now?';

/**
 * Reads what a report of a label is about. The report is the text that the form `.github/ISSUE_TEMPLATE/label.yml` writes.
 *
 * @param report untrusted text
 * @param tags the tags of the languages
 * @returns undefined if the text names no language that is known
 */
export function readLabelReport(report: string, tags: string[]): LabelReport | undefined {
  const answerTo = (question: string) => {
    const part = report.split(/^### /m).find((each) => each.startsWith(question));
    return part?.slice(question.length).trim() ?? '';
  };
  const tag = tags.find((each) => answerTo(LANGUAGE).endsWith(`(${each})`));
  if (tag === undefined) return undefined;
  const key = /^([a-z][a-z\d-]*): /.exec(answerTo(KEY))?.[1];
  return { tag, ...(key && { key }) };
}

/**
 * Finds the lines of a label in a ledger.
 *
 * @param ledger the Markdown of a ledger
 * @returns the numbers of the lines. A label can have more than one line. Empty if the ledger does not have the key
 */
export function ledgerLines(ledger: string, key: string): number[] {
  return readLedger(ledger, '9999-12-31').rows.flatMap((row) => (row.key === key ? [row.line] : []));
}
