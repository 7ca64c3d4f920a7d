/**
 * Says what is to do in each language: what is missing or wrong, what changed in English since it was translated, which labels
 * are not known, and what was checked too long ago.
 *
 *     npm run languages                          # what is to do; the exit code is always 0
 *     npm run languages -- --check               # only what is wrong, also in the register of sources; the exit code is 1 then
 *     npm run languages -- --stamp es            # all Spanish texts follow the English ones of today
 *     npm run languages -- --stamp es choose     # only this step does
 */
import { readFile, writeFile } from 'node:fs/promises';
import { freshness } from '../browser/freshness.js';
import { dayOf, today as todayNumber, isoDate } from '../browser/days.js';
import { keysOf } from '../labels/read-ledger.js';
import { readLanguages, type LanguageFiles } from './read-languages.js';
import { registerProblems } from './register-problems.js';
import { readStamps, stepHashes, writeStamps } from './step-hash.js';

const folder = new URL('../languages/', import.meta.url);
const today = todayNumber();
// In some time zone, it is tomorrow already.
const languages = await readLanguages(folder, isoDate(today + 1));
const english = languages[0]!;
const hashes = stepHashes(english.guide);
const [option, tag, ...ids] = process.argv.slice(2);

if (option === undefined) for (const language of languages) report(language);
else if (option === '--check') await check();
else if (option === '--stamp') await stamp();
else usageError(`"${option}" is not an option. The options are --check and --stamp.`);

async function check(): Promise<void> {
  for (const { problems } of languages) {
    for (const { file, line, column, message, hint } of problems) {
      console.error(`src/languages/${file}:${line}:${column}: ${message} ${hint}`);
      process.exitCode = 1;
    }
  }
  const { sources, problems } = await registerProblems(languages, isoDate(today + 1));
  for (const { file, line, column, message, hint } of problems) {
    console.error(`${file}:${line}:${column}: ${message} ${hint}`);
    process.exitCode = 1;
  }
  if (process.exitCode) return;
  console.log(`${languages.length} languages and ${sources.length} sources checked, no problems found`);
}

async function stamp(): Promise<void> {
  const language = languages.find((each) => each.tag === tag);
  if (!language || language === english) {
    const tags = languages.slice(1).map((each) => each.tag);
    return usageError(`Name a language to stamp: ${tags.join(', ') || 'there is none but English'}.`);
  }
  const unknown = ids.find((id) => !hashes.has(id));
  if (unknown !== undefined) return usageError(`"${unknown}" is not a section or step of the English guide.`);
  const url = new URL(`${tag}/guide.md`, folder);
  const wanted = ids.length ? new Map(ids.map((id) => [id, hashes.get(id)!])) : hashes;
  await writeFile(url, writeStamps(await readFile(url, 'utf8'), wanted));
  console.log(`${tag}: ${wanted.size} sections and steps follow the English guide of today`);
}

function report({ tag, markdown, guide, ledger, problems }: LanguageFiles): void {
  const lines: string[] = problems.map(({ file, line, message }) => `wrong: ${file}:${line} ${message}`);
  const stamps = readStamps(markdown);
  const titles = new Map(
    english.guide.sections.flatMap((part) => [part, ...part.steps]).map(({ id, title }) => [id, title]),
  );
  for (const [id, hash] of tag === 'en' ? [] : hashes) {
    const stamped = stamps.get(id);
    if (stamped === undefined) lines.push(`not stamped: ${id} (${titles.get(id)})`);
    else if (stamped !== hash) lines.push(`changed in English: ${id} (${titles.get(id)})`);
  }
  for (const key of keysOf(ledger)) {
    const rows = ledger.rows.filter((row) => row.key === key);
    if (rows.some(({ isPrintable }) => isPrintable)) continue;
    const { label, remark } = rows[0]!;
    lines.push(`${label ? `label uncertain: ${key} (${label})` : `label not found: ${key}`}${remark && `: ${remark}`}`);
  }
  const isOld = (date: string | undefined) => date && freshness(today - dayOf(date)) !== 'fresh';
  if (isOld(guide.checked)) lines.push(`checked too long ago: the guide, on ${guide.checked}`);
  for (const { id, checked } of guide.sections.flatMap(({ steps }) => steps)) {
    if (isOld(checked)) lines.push(`checked too long ago: ${id}, on ${checked}`);
  }
  for (const { key, seen } of ledger.rows) if (isOld(seen)) lines.push(`seen too long ago: ${key}, on ${seen}`);
  console.log([`${tag}: ${lines.length || 'nothing'} to do`, ...lines.map((line) => `  ${line}`)].join('\n'));
}

function usageError(message: string): void {
  console.error(
    `${message}\nUsage: npm run languages [-- --check | -- --stamp <language> [ids of sections and steps]]`,
  );
  process.exitCode = 2;
}
