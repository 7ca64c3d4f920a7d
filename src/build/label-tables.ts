import { keysOf, type LabelRow, type Ledger } from '../labels/read-ledger.js';
import type { LanguageFiles } from './read-languages.js';

type Table = (head: string[], rows: string[][]) => string;

const names = new Intl.DisplayNames(['en'], { type: 'language' });
const KNOWN_FROM: Record<string, string> = { 1: 'TikTok', 2: 'A publication', 3: 'Others that agree' };

/**
 * Writes the tables of `docs/labels.md`: for each language, which labels of the app are known and which are missing.
 *
 * @param languages English first
 * @param table writes a Markdown table
 */
export function labelTables(languages: LanguageFiles[], table: Table): string {
  const [english] = languages;
  const overview = table(
    ['Language', 'Known', 'Too uncertain', 'Not found', 'File'],
    languages.map(({ tag, ledger }) => {
      const states = keysOf(ledger).map((key) => stateOf(ledger, key));
      const count = (state: string) => String(states.filter((each) => each === state).length);
      const name = `[${nameOf(tag)}](#${slug(nameOf(tag))})`;
      return [
        name,
        count('known'),
        count('uncertain'),
        count('missing'),
        `[labels.md](../src/languages/${tag}/labels.md)`,
      ];
    }),
  );
  const parts = languages.map(({ tag, ledger }) => {
    const rows = ledger.rows.map((row) => {
      const inEnglish = english!.ledger.rows.find(({ key }) => key === row.key)?.label ?? row.key;
      return [...(tag === 'en' ? [] : [inEnglish]), ...cells(row, ledger)].map((cell) => cell.replaceAll('|', '\\|'));
    });
    const head = ['Label', 'Known from', 'Source', 'Seen', 'Remark'];
    return `## ${nameOf(tag)}\n\n${table(tag === 'en' ? head : ['In English', ...head], rows)}`;
  });
  return [overview, ...parts].join('\n\n');
}

function cells({ label, confidence, sources, seen, remark, isPrintable }: LabelRow, ledger: Ledger): string[] {
  const links = sources.flatMap((id) => {
    const source = ledger.sources.get(id);
    return source ? [`[${source.title}](${source.href})`] : [];
  });
  const knownFrom = isPrintable ? KNOWN_FROM[confidence]! : label ? 'Too uncertain' : '**Not found.**';
  return [label, knownFrom, links.join('; '), seen, remark];
}

function stateOf({ rows }: Ledger, key: string): 'known' | 'uncertain' | 'missing' {
  const own = rows.filter((row) => row.key === key);
  return own.some(({ isPrintable }) => isPrintable)
    ? 'known'
    : own.some(({ label }) => label)
      ? 'uncertain'
      : 'missing';
}

const nameOf = (tag: string) => names.of(tag)!;

/** The fragment that code hosts give to a heading. */
const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-');
