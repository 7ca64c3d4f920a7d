/**
 * Updates the generated parts of the documentation: the tables of the public API, the tables of labels, and the version in the
 * addresses of the snippets. A table is written between the two markers with its name, in each file that has these markers. With `--check`, no
 * file is written, and the exit code is 1 if a file is out of date.
 *
 * This script does not need a build.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { version } from '../element/version.js';
import { betweenMarkers } from './between-markers.js';
import { labelTables } from './label-tables.js';
import { readLanguages } from './read-languages.js';
import { readReference } from './reference.js';

const root = new URL('../../', import.meta.url);
const reference = await readReference();
// The dates of the labels are checked by `npm test -- guides`, so any date is allowed here.
const languages = await readLanguages(new URL('src/languages/', root), '9999-12-31');

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ').replace(/\s*\n\s*/g, ' ')} |`).join('\n');
const code = (text: string) => `\`${text}\``;

/** The tables. The key is the name in the markers: `<!-- name --> … <!-- /name -->`. */
const tables: Record<string, string> = {
  attributes: table(
    ['Attribute', 'Property', 'Meaning'],
    reference.attributes.map(({ name, property, description }) => [code(name), code(property), description]),
  ),
  methods: table(
    ['Method', 'Meaning'],
    reference.methods.map(({ name, description }) => [code(name), description]),
  ),
  events: table(
    ['Event', 'Meaning'],
    reference.events.map(({ name, description }) => [code(name), description]),
  ),
  slots: table(
    ['Slot', 'Meaning'],
    reference.slots.map(({ name, description }) => [name ? code(name) : '(no name)', description.replace(/\s+/g, ' ')]),
  ),
  parts: table(
    ['Part', 'What it is'],
    reference.parts.map(({ name, description }) => [code(name), description]),
  ),
  labels: labelTables(languages, table),
  properties: table(
    ['Property', 'Default', 'Meaning'],
    reference.properties.map(({ name, default: value, description }) => [code(name), code(value), description]),
  ),
};

const docs = (await readdir(new URL('docs/', root)))
  .filter((file) => file.endsWith('.md'))
  .map((file) => `docs/${file}`);
const missing = new Set(Object.keys(tables));
const outdated: string[] = [];

for (const file of ['README.md', ...docs]) {
  const url = new URL(file, root);
  const before = await readFile(url, 'utf8');
  const after = await upToDate(before, url);
  if (before === after) continue;
  outdated.push(file);
  if (!process.argv.includes('--check')) await writeFile(url, after);
}

for (const name of missing) {
  console.error(`No document has the markers for the table of ${name}: <!-- ${name} --> … <!-- /${name} -->`);
  process.exitCode = 1;
}
if (process.argv.includes('--check') && outdated.length) {
  console.error(`Out of date: ${outdated.join(', ')}. Run: npm run docs`);
  process.exitCode = 1;
}

async function upToDate(markdown: string, url: URL): Promise<string> {
  let text = markdown;
  for (const [name, rows] of Object.entries(tables)) {
    const replaced = betweenMarkers(text, name, rows);
    if (replaced === undefined) continue;
    missing.delete(name);
    text = replaced;
  }
  text = text.replace(/(https:\/\/example\.org\/)\d[^/"'\s]*(?=\/)/g, (_, host: string) => host + version);
  const options = await resolveConfig(url);
  return format(text, { ...options, parser: 'markdown' });
}
