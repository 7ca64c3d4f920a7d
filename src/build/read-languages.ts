import { readdir, readFile } from 'node:fs/promises';
import type { Guide } from '../guide/guide.js';
import { check } from '../guide/markdown/check.js';
import { parse } from '../guide/markdown/parse.js';
import { checkLabels } from '../labels/check-labels.js';
import { compareGuides } from '../labels/compare-guides.js';
import { compareKeys, readLedger, type Ledger } from '../labels/read-ledger.js';

/** A problem, with the file in which it is, relative to the folder of the languages. */
export interface FileProblem {
  file: string;
  line: number;
  column: number;
  message: string;
  hint: string;
}

/** A language in the folder of the languages, with all problems of its files. */
export interface LanguageFiles {
  tag: string;
  markdown: string;
  guide: Guide;
  ledger: Ledger;
  problems: FileProblem[];
}

/**
 * Reads the guide and the ledger of each language, and holds each guide against its ledger and against English. English comes
 * first, and the other languages follow by their tags.
 *
 * @param folder the folder with one folder a language
 * @param today ISO date; later dates are problems
 */
export async function readLanguages(folder: URL, today: string): Promise<LanguageFiles[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const tags = entries.flatMap((entry) => (entry.isDirectory() && entry.name !== 'en' ? entry.name : [])).toSorted();
  const languages: LanguageFiles[] = [];
  for (const tag of ['en', ...tags]) {
    const problems: FileProblem[] = [];
    const read = async (name: string) => {
      try {
        return await readFile(new URL(`${tag}/${name}`, folder), 'utf8');
      } catch {
        const hint = 'docs/languages.md says which files a language has.';
        problems.push({ file: `${tag}/${name}`, line: 1, column: 1, message: 'The file is missing.', hint });
        return '';
      }
    };
    const [markdown, table] = [await read('guide.md'), await read('labels.md')];
    await read('words.ts');
    const { guide } = parse(markdown, today);
    const ledger = readLedger(table, today);
    const english = languages[0];
    const inGuide: Omit<FileProblem, 'file'>[] = markdown ? check(markdown, today) : [];
    if (markdown) {
      inGuide.push(...checkLabels(markdown, ledger, english?.ledger));
      if (english) inGuide.push(...compareGuides(guide, markdown, english.guide));
      if (guide.lang !== tag) {
        const hint = `Write "lang: ${tag}" at the top, or rename the folder.`;
        problems.push({
          file: `${tag}/guide.md`,
          line: 1,
          column: 1,
          message: `The guide has the language "${guide.lang}".`,
          hint,
        });
      }
    }
    const inLedger = table ? [...ledger.findings, ...(english ? compareKeys(ledger, english.ledger) : [])] : [];
    for (const [name, found] of [
      ['guide.md', inGuide],
      ['labels.md', inLedger],
    ] as const) {
      for (const { line, column, message, hint } of found) {
        problems.push({ file: `${tag}/${name}`, line, column, message, hint });
      }
    }
    languages.push({ tag, markdown, guide, ledger, problems });
  }
  return languages;
}
