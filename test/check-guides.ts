/** Checks every built-in guide, or the files named, and says what is wrong with each, with its line. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { check } from '../src/guide/check.js';

const folder = new URL('../src/languages/', import.meta.url);
const languages = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
const builtIn = languages.map(({ name }) => fileURLToPath(new URL(`${name}/guide.md`, folder)));
const files = process.argv.length > 2 ? process.argv.slice(2) : builtIn;

for (const file of files) {
  const problems = check(await readFile(file, 'utf8'));
  for (const { line, message } of problems) console.error(`${file}:${line}: ${message}`);
  if (problems.length) process.exitCode = 1;
}
if (!process.exitCode) console.log(`${files.length} guide${files.length === 1 ? '' : 's'} checked, nothing wrong`);
