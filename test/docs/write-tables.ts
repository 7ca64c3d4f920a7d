/**
 * Writes the tables of the README from the source, and the version and hashes of its snippets from the build; with --check,
 * only says whether they are up to date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { version } from '../../src/element/version.js';
import { readReference } from './reference.js';

const readme = new URL('../../README.md', import.meta.url);
const reference = await readReference();

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const code = (text: string) => `\`${text}\``;

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
  parts: table(
    ['Part', 'What it is'],
    reference.parts.map(({ name, description }) => [code(name), description]),
  ),
  properties: table(
    ['Property', 'Default', 'Meaning'],
    reference.properties.map(({ name, default: value, description }) => [code(name), code(value), description]),
  ),
};

const before = await readFile(readme, 'utf8');
let after = before;
for (const [name, text] of Object.entries(tables)) {
  const place = new RegExp(`(<!-- ${name} -->).*?(<!-- /${name} -->)`, 's');
  if (!place.test(after))
    throw new Error(`README.md has no place for the table of ${name}: <!-- ${name} --> … <!-- /${name} -->`);
  after = after.replace(place, (_, start: string, end: string) => `${start}\n\n${text}\n\n${end}`);
}
// The snippets that load a script from the example's host.
const hashes = JSON.parse(
  await readFile(new URL('../../dist/integrity.json', import.meta.url), 'utf8').catch(() => {
    throw new Error('There is no dist/integrity.json to take the hashes from. Run: npm run build');
  }),
) as Record<string, string>;
after = after.replace(
  /(src="https:\/\/example\.org\/)[^/"]*(\/([\w.-]+)"\s+integrity=")[^"]*/g,
  (_, host: string, rest: string, file: string) => {
    if (!hashes[file]) throw new Error(`README.md: dist/integrity.json has no hash of ${file}.`);
    return host + version + rest + hashes[file];
  },
);
// Those that have no hash.
after = after.replace(/(https:\/\/example\.org\/)\d[^/"']*(?=\/)/g, (_, host: string) => host + version);
const options = await resolveConfig(readme);
after = await format(after, { ...options, parser: 'markdown' });

if (process.argv.includes('--check')) {
  if (before !== after) {
    console.error(
      'The tables or the hashes of README.md are not those of the source. Run: npm run build && npm run docs',
    );
    process.exit(1);
  }
} else {
  await writeFile(readme, after);
}
