/**
 * Writes what needs no bundler into `dist`, behind the scripts: each guide as plain HTML, as data and for search engines,
 * and the hashes of the scripts.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { parse } from '../src/guide/parse.js';
import type { Words } from '../src/languages/words.js';
import { jsonLd } from './json-ld.js';
import { plainHtml } from './plain-html.js';

const languages = new URL('../src/languages/', import.meta.url);
const dist = new URL('../dist/', import.meta.url);

/** The scripts that a page loads by their own address. */
const SCRIPTS = ['tiktok-exit-guide.classic.js', 'tiktok-exit-guide.js', 'tiktok-exit-guide.parser.js'];

await mkdir(new URL('guides/', dist), { recursive: true });
for (const entry of await readdir(languages, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const lang = entry.name;
  const guide = parse(await readFile(new URL(`${lang}/guide.md`, languages), 'utf8'));
  const { default: words } = (await import(new URL(`${lang}/words.ts`, languages).href)) as { default: Words };
  await write(`guides/${lang}.html`, plainHtml(guide, words));
  await write(`guides/${lang}.json`, `${JSON.stringify(guide, null, 2)}\n`);
  await write(`guides/${lang}.jsonld`, jsonLd(guide));
}

const hashes: Record<string, string> = {};
for (const file of SCRIPTS) {
  const script = await readFile(new URL(file, dist));
  hashes[file] = `sha384-${createHash('sha384').update(script).digest('base64')}`;
}
await write('integrity.json', `${JSON.stringify(hashes, null, 2)}\n`);

async function write(file: string, content: string): Promise<void> {
  await writeFile(new URL(file, dist), content);
}
