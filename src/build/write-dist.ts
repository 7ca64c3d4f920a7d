/**
 * Writes the files in `dist` that need no bundler. Run it after Rollup, because it reads the built scripts. It writes:
 *
 * - the TypeScript declarations, the custom elements manifest and the data for code editors
 * - each guide as plain HTML, as JSON and as JSON-LD
 * - the page for iframes and its oEmbed responses
 * - the WordPress plugin
 * - the integrity hashes of the scripts
 *
 * The environment variable `EMBED_ADDRESS` is the address at which `dist` will be served (see `embedFiles`).
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readReference } from './reference.js';
import type { Guide } from '../guide/guide.js';
import { parse } from '../guide/markdown/parse.js';
import type { Words } from '../languages/words.js';
import { editorData } from './editor-data.js';
import { embedFiles } from './embed-files.js';
import { jsonLd } from './json-ld.js';
import { manifest } from './manifest.js';
import { plainHtml } from './plain-html.js';
import { wordpressPlugin } from './wordpress-plugin.js';
import { writeDeclarations } from './write-declarations.js';

const src = new URL('../', import.meta.url);
const dist = new URL('../../dist/', import.meta.url);

/** The scripts that a page can load directly. */
const SCRIPTS = ['tiktok-exit-guide.js', 'tiktok-exit-guide.complete.js', 'tiktok-exit-guide.parser.js', 'embed.js'];

const json = (data: unknown) => `${JSON.stringify(data, null, 2)}\n`;

await writeDeclarations(fileURLToPath(new URL('types', dist)));

const files: Record<string, string | Uint8Array> = {};

const elements = manifest(await readReference());
files['custom-elements.json'] = json(elements);
Object.assign(files, editorData(elements));

const guides: Guide[] = [];
for (const entry of await readdir(new URL('languages/', src), { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const folder = new URL(`languages/${entry.name}/`, src);
  const { guide } = parse(await readFile(new URL('guide.md', folder), 'utf8'));
  const { default: words } = (await import(new URL('words.ts', folder).href)) as { default: Words };
  guides.push(guide);
  files[`guides/${guide.lang}.html`] = plainHtml(guide, words);
  files[`guides/${guide.lang}.json`] = json(guide);
  files[`guides/${guide.lang}.jsonld`] = jsonLd(guide);
}

const page = await readFile(new URL('embed/embed.html', src), 'utf8');
Object.assign(files, embedFiles(page, guides, process.env.EMBED_ADDRESS));

files['tiktok-exit-guide.wordpress.zip'] = await wordpressPlugin(guides, elements);

const hashes: Record<string, string> = {};
for (const file of SCRIPTS) {
  const script = await readFile(new URL(file, dist));
  hashes[file] = `sha384-${createHash('sha384').update(script).digest('base64')}`;
}
files['integrity.json'] = json(hashes);

for (const [file, content] of Object.entries(files)) {
  await mkdir(new URL('.', new URL(file, dist)), { recursive: true });
  await writeFile(new URL(file, dist), content);
}
