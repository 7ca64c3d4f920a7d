import { Lexer, type Token, type Tokens } from 'marked';
import { isDate } from '../guide/is-date.js';
import { NOT_A_PAGE } from '../guide/markdown/sources.js';
import type { Finding, FindingCode } from './finding.js';
import { labelText } from './label-text.js';

/** A row of a ledger: a label of the TikTok app in one language, and how it is known. */
export interface LabelRow {
  line: number;
  /** The name of the label. It is the same in all languages. */
  key: string;
  /** The label as the app shows it. Empty if no source shows it. */
  label: string;
  /** The ids of the sources that show the label. */
  sources: string[];
  /** 1: TikTok itself. 2: a named publication. 3: another source. Empty without a label. */
  confidence: string;
  /** The ISO date on which the label was last seen. Can be empty without a label. */
  seen: string;
  remark: string;
  /** Whether a guide may show the label. */
  isPrintable: boolean;
}

/** The labels of the TikTok app in one language. */
export interface Ledger {
  rows: LabelRow[];
  /** The sources by their ids. */
  sources: Map<string, { href: string; title: string }>;
  findings: Finding[];
}

const COLUMNS = ['Key', 'Label', 'Source', 'Confidence', 'Seen', 'Remark'];

/**
 * Reads a ledger: a Markdown file with one table of labels and the definitions of their sources. `docs/languages.md` explains
 * the columns.
 *
 * @param markdown the file `labels.md` of a language
 * @param today ISO date; a label that was seen after this day is reported
 */
export function readLedger(markdown: string, today: string): Ledger {
  const findings: Finding[] = [];
  const report = (code: FindingCode, line: number, message: string, hint: string) =>
    findings.push({ code, line, column: 1, message, hint });
  const tokens = new Lexer().lex(markdown);
  const lines = linesOf(tokens);
  const tables = tokens.filter((token): token is Tokens.Table => token.type === 'table');
  const table = tables[0];
  if (!table || tables.length > 1 || table.header.map(({ text }) => text).join() !== COLUMNS.join()) {
    report(
      'ledger-table',
      (table && lines.get(tables.at(-1)!)) ?? 1,
      tables.length > 1 ? 'There are two tables.' : 'There is no table of labels.',
      `Write one table with the columns ${COLUMNS.join(', ')}.`,
    );
    return { rows: [], sources: new Map(), findings };
  }

  const sources = new Map<string, { line: number; href: string; title: string; host: string; isUsed: boolean }>();
  for (const token of tokens) {
    if (token.type !== 'def') continue;
    const { tag: id, href, title } = token as Tokens.Def;
    const line = lines.get(token)!;
    if (sources.has(id)) report('ledger-twice', line, `The source "${id}" is listed twice.`, 'Give it another id.');
    if (!/^https?:/.test(href) || NOT_A_PAGE.test(href)) {
      const hint = 'Write the address of the page that shows the label, with https: at its start.';
      report('ledger-source', line, `The source "${id}" has no exact address.`, hint);
    }
    if (!title) {
      const hint = 'Add the title in quotes after the address.';
      report('ledger-source', line, `The source "${id}" has no title.`, hint);
    }
    sources.set(id, { line, href, title: title ?? '', host: hostOf(href), isUsed: false });
  }

  const rows = table.rows.map((cells, index): LabelRow => {
    const [key, label, source, confidence, seen, remark] = cells.map(({ text }) => text.trim()) as string[];
    const ids = source!
      .split(',')
      .map((id) => id.trim().toLowerCase())
      .filter(Boolean);
    // The first two lines of a table are its head and the line below it.
    const row = { line: lines.get(table)! + 2 + index, key: key!, label: labelText(label!), sources: ids };
    return { ...row, confidence: confidence!, seen: seen!, remark: remark!, isPrintable: false };
  });

  const seenRows = new Set<string>();
  for (const row of rows) {
    const { line, key, label, confidence, seen } = row;
    if (!/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(key)) {
      report('ledger-key', line, `"${key}" is not a key.`, 'Copy the keys from the English ledger.');
    }
    const isDoubled =
      seenRows.has(`${key}\n${label}`) || (!label && rows.filter((each) => each.key === key).length > 1);
    seenRows.add(`${key}\n${label}`);
    if (isDoubled) {
      const hint = 'Write one row for each label of a key. A row without a label is only for a key that has no label.';
      report('ledger-twice', line, `The key "${key}" has a row too many.`, hint);
    }

    for (const id of row.sources) {
      const definition = sources.get(id);
      if (definition) definition.isUsed = true;
      else {
        report(
          'ledger-source',
          line,
          `The source "${id}" is not listed.`,
          `Add [${id}]: https://… 'title' below the table.`,
        );
      }
    }
    const hosts = row.sources.flatMap((id) => sources.get(id)?.host ?? []);
    if (label && !row.sources.length) {
      const hint = 'Name the source that shows it. If none does, leave the label empty.';
      report('ledger-source', line, `The label "${label}" has no source.`, hint);
    }
    if (!(confidence === '' ? !label : /^[123]$/.test(confidence))) {
      const hint =
        'Write 1 if TikTok itself shows the label, 2 if a named publication does, and 3 for another source. Without a label, leave it empty.';
      report('ledger-confidence', line, `"${confidence}" is not a confidence.`, hint);
    }
    if (confidence === '1' && !hosts.some((host) => /(^|\.)tiktok\.com$/.test(host))) {
      const hint = 'Name a page on tiktok.com that shows the label, or write 2 or 3.';
      report('ledger-confidence', line, 'Confidence 1 needs a page of TikTok itself.', hint);
    }
    if (seen ? !isDate(seen) : label) {
      const hint = 'Write the day on which the source was seen, such as 2026-11-22.';
      report('ledger-date', line, `"${seen}" is not a date.`, hint);
    } else if (seen > today) {
      report(
        'ledger-date',
        line,
        `"${seen}" is in the future (today is ${today}).`,
        'Write the day on which it was seen.',
      );
    }
    // Two pages of one website can have the same author, so they do not confirm each other.
    row.isPrintable =
      label !== '' &&
      (/^[12]$/.test(confidence) || (confidence === '3' && new Set(hosts).size > 1)) &&
      hosts.length > 0;
  }
  for (const [id, { line, isUsed }] of sources) {
    if (isUsed) continue;
    report(
      'ledger-source',
      line,
      `No label has the source "${id}".`,
      'Write its id in the row of a label, or remove it.',
    );
  }
  return { rows, sources, findings: findings.toSorted((a, b) => a.line - b.line) };
}

/** Finds the keys that a ledger lacks, has too many of, or has in another order than the English ledger. */
export function compareKeys(ledger: Ledger, english: Ledger): Finding[] {
  const keys = keysOf(ledger);
  const wanted = keysOf(english);
  const last = ledger.rows.at(-1)?.line ?? 1;
  const lineOf = (key: string) => ledger.rows.find((row) => row.key === key)!.line;
  const findings = [
    ...wanted
      .filter((key) => !keys.includes(key))
      .map((key) => ({
        line: last,
        message: `The key "${key}" is missing.`,
        hint: 'Add its row, with an empty label if none is known.',
      })),
    ...keys
      .filter((key) => !wanted.includes(key))
      .map((key) => ({
        line: lineOf(key),
        message: `The English ledger has no key "${key}".`,
        hint: 'Add it there, or remove this row.',
      })),
  ];
  const shared = keys.filter((key) => wanted.includes(key));
  const moved = shared.find((key, index) => key !== wanted.filter((each) => keys.includes(each))[index]);
  if (moved !== undefined) {
    findings.push({
      line: lineOf(moved),
      message: `The key "${moved}" is in another place than in the English ledger.`,
      hint: 'Keep the order of the keys.',
    });
  }
  return findings.map((finding) => ({ code: 'ledger-key', column: 1, ...finding }));
}

export const keysOf = ({ rows }: Ledger): string[] => [...new Set(rows.map(({ key }) => key))];

/** The line of each top-level token. The first line is 1. */
function linesOf(tokens: Token[]): Map<Token, number> {
  let line = 1;
  return new Map(
    tokens.map((token) => {
      const start = line;
      line += token.raw.split('\n').length - 1;
      return [token, start];
    }),
  );
}

/** The host of an address. On GitHub, each owner counts as a host. */
function hostOf(href: string): string {
  if (!URL.canParse(href)) return '';
  const { hostname, pathname } = new URL(href);
  return hostname.endsWith('github.com') ? `${hostname}/${pathname.split('/')[1]}` : hostname;
}
