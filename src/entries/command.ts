/**
 * The command `tiktok-exit-guide`. `--help` and `--version` work at any position, as in other commands.
 *
 * `check` prints the problems of custom guides to stderr, one problem per line: `file:line:column: message hint`. With `--json`, it
 * prints an array of `{file, code, line, column, message, hint}` to stdout.
 *
 * `outdated` tells whether this copy of the package is old. With `--json`, it prints `{old, version, newest, messages}`.
 */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { today as todayNumber } from '../browser/days.js';
import { version } from '../element/version.js';
import type { Guide } from '../guide/guide.js';
import { check } from '../guide/markdown/check.js';
import { checkLabels } from '../labels/check-labels.js';
import { readLedger } from '../labels/read-ledger.js';
import type { Latest } from '../release/latest.js';
import { outdated } from '../release/outdated.js';
import { readLatest } from '../release/read-latest.js';

const USAGE = `Usage: tiktok-exit-guide check my-guide.md [more-guides.md …] [--json]
       tiktok-exit-guide outdated [latest.json] [--languages "en es"] [--strict] [--json]`;
const HELP = `${USAGE}

check finds mistakes in guides in Markdown, and says where they are and what to do.
If a file labels.md is beside a guide, the labels in the guide must be in that file.
The exit code is 0 without mistakes, 1 with mistakes, and 2 if a guide cannot be read or the command is used wrongly.

outdated tells whether this copy of the package is old. latest.json is a file, or its address on the site of the project.
Without it, nothing is requested, and the copy is old if one of its guides was last checked 270 days ago or earlier.
The same is done if latest.json is broken or cannot be reached. One sentence then says so.
The exit code is 0 if the copy is not old, 1 if it is old, 2 if the command is used wrongly, and with --strict 3 if latest.json
is broken or cannot be reached.

  --json        print the result as JSON
  --languages   look only at the guides in these languages
  --strict      end with exit code 3 if latest.json is broken or cannot be reached
  -h, --help    print this text
  --version     print the version`;

/** The exit codes. `HELP` explains them. */
type ExitCode = 0 | 1 | 2 | 3;

process.exitCode = await run(process.argv.slice(2));

async function run([command, ...rest]: string[]): Promise<ExitCode> {
  const words = new Set([command, ...rest]);
  if (words.has('--help') || words.has('-h')) return print(HELP);
  if (words.has('--version')) return print(version);
  if (command === 'check') return runCheck(rest);
  if (command === 'outdated') return runOutdated(rest);
  return usageError(
    command === undefined
      ? 'The command is missing.'
      : `"${command}" is not a command. The commands are check and outdated.`,
  );
}

async function runCheck(rest: string[]): Promise<ExitCode> {
  const files = rest.filter((word) => !word.startsWith('-'));
  const unknown = rest.find((word) => word.startsWith('-') && word !== '--json');
  if (unknown) return usageError(`"${unknown}" is not an option. The options are --json, --help and --version.`);
  if (!files.length) return usageError('The file to check is missing.');

  const base = await builtInGuide();
  const problems = [];
  for (const file of files) {
    let markdown: string;
    try {
      markdown = await readFile(file, 'utf8');
    } catch (error) {
      return usageError(`"${file}" cannot be read: ${(error as Error).message}.`);
    }
    for (const { code, line, column, message, hint } of check(markdown, undefined, base)) {
      problems.push({ file, code, line, column, message, hint });
    }
    problems.push(...(await labelProblems(file, markdown)));
  }

  if (rest.includes('--json')) console.log(JSON.stringify(problems, undefined, 2));
  else {
    for (const { file, line, column, message, hint } of problems) {
      console.error(`${file}:${line}:${column}: ${message} ${hint}`);
    }
    if (!problems.length)
      console.log(`${files.length} guide${files.length === 1 ? '' : 's'} checked, no problems found`);
  }
  return problems.length ? 1 : 0;
}

async function runOutdated(rest: string[]): Promise<ExitCode> {
  let parsed;
  try {
    parsed = parseArgs({
      args: rest,
      options: { json: { type: 'boolean' }, languages: { type: 'string' }, strict: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    // The message of Node.js names the word that is wrong.
    return usageError((error as Error).message.split('. ')[0]!.replace(/\.?$/, '.'));
  }
  const { values, positionals } = parsed;
  if (positionals.length > 1) return usageError('Name one latest.json.');
  const copy = await readCopy();
  const languages = values.languages?.split(/[\s,]+/).filter(Boolean) ?? Object.keys(copy.guides);
  const unknown = languages.find((tag) => !copy.guides[tag]);
  if (unknown !== undefined) {
    const known = Object.keys(copy.guides).join(', ') || 'none, because the package is not built';
    return usageError(`There is no guide in the language "${unknown}". The languages are: ${known}.`);
  }
  copy.guides = Object.fromEntries(languages.map((tag) => [tag, copy.guides[tag]!]));

  let latest: Latest | undefined;
  let problem: string | undefined;
  try {
    if (positionals[0] !== undefined) latest = await readLatest(positionals[0]);
  } catch (error) {
    problem = (error as Error).message;
  }
  const { isOld, messages } = outdated(copy, latest, todayNumber());
  if (values.json) {
    const newest = latest?.version;
    const all = [...(problem === undefined ? [] : [problem]), ...messages];
    console.log(JSON.stringify({ old: isOld, version, ...(newest && { newest }), messages: all }, undefined, 2));
  } else {
    if (problem !== undefined) console.error(problem);
    (isOld ? console.error : console.log)(messages.join('\n'));
  }
  return isOld ? 1 : problem !== undefined && values.strict ? 3 : 0;
}

/** What is inside this copy of the package. The guides are beside the command. */
async function readCopy(): Promise<Latest> {
  const folder = new URL('guides/', import.meta.url);
  let names: string[] = [];
  try {
    names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  } catch {
    // Before the first build, there are no guides.
  }
  const guides: Latest['guides'] = {};
  for (const name of names) {
    const { lang, checked } = JSON.parse(await readFile(new URL(name, folder), 'utf8')) as Guide;
    guides[lang] = { checked };
  }
  return { version, guides };
}

/**
 * Reads the built-in guide, because a custom guide can extend it. The ids in the built-in guide are the same in all
 * languages, so the English guide is enough. Returns undefined if the file does not exist, for example before the first
 * build.
 */
async function builtInGuide(): Promise<Guide | undefined> {
  try {
    return JSON.parse(await readFile(new URL('guides/en.json', import.meta.url), 'utf8')) as Guide;
  } catch {
    return undefined;
  }
}

/**
 * Holds a guide against the ledger of labels beside it, a file `labels.md`. Without such a file, labels are not checked. Labels
 * with the mark `{lang=en}` are held against the English ledger, if it is in a folder `en` beside that of the guide.
 */
async function labelProblems(file: string, markdown: string) {
  const beside = (path: string) => resolve(dirname(file), path);
  const table = await textOf(beside('labels.md'));
  if (table === undefined) return [];
  // Tomorrow, because it is tomorrow already in some time zone.
  const today = new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const ledger = readLedger(table, today);
  const english = await textOf(beside('../en/labels.md'));
  const labels = checkLabels(markdown, ledger, english === undefined ? undefined : readLedger(english, today));
  const ledgerFile = join(dirname(file), 'labels.md');
  return [
    ...labels.map((finding) => ({ file, ...finding })),
    ...ledger.findings.map((finding) => ({ file: ledgerFile, ...finding })),
  ].map(({ file, code, line, column, message, hint }) => ({ file, code, line, column, message, hint }));
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}

function print(text: string): 0 {
  console.log(text);
  return 0;
}

function usageError(message: string): 2 {
  console.error(`${message}\n${USAGE}`);
  return 2;
}
