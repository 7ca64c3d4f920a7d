/**
 * Writes the files in `dist` that web pages load and that need no bundler. Run this script after Rollup, because it reads the
 * scripts that Rollup writes. It writes:
 *
 * - each guide as plain HTML, as JSON and as JSON-LD
 * - the page for iframes and its oEmbed responses
 * - the skins
 * - the integrity hashes of the scripts and skins
 *
 * The environment variable `EMBED_ADDRESS` is the address at which `dist` will be served (see `embedFiles`).
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { embedFiles } from './embed-files.js';
import { jsonLd } from './json-ld.js';
import { LANGUAGES, scriptOf } from './language-modules.js';
import { plainHtml } from './plain-html.js';
import { readGuides } from './read-guides.js';
import { writeFiles } from './write-files.js';

const src = new URL('../', import.meta.url);
const dist = new URL('../../dist/', import.meta.url);

/** The scripts that a page can load directly. */
const SCRIPTS = [
  ...LANGUAGES.map(scriptOf),
  ...LANGUAGES.map((tag) => `languages/${tag}.js`),
  'tiktok-exit-guide.complete.js',
  'tiktok-exit-guide.parser.js',
  'embed.js',
];

const json = (data: unknown) => `${JSON.stringify(data, null, 2)}\n`;

const files: Record<string, string | Uint8Array> = {};

const guides = await readGuides();
for (const { guide, words } of guides) {
  files[`guides/${guide.lang}.html`] = plainHtml(guide, words);
  files[`guides/${guide.lang}.json`] = json(guide);
  files[`guides/${guide.lang}.jsonld`] = jsonLd(guide);
}

const page = await readFile(new URL('embed/embed.html', src), 'utf8');
Object.assign(
  files,
  embedFiles(
    page,
    guides.map(({ guide }) => guide),
    process.env.EMBED_ADDRESS,
  ),
);

const hashes: Record<string, string> = {};
const hash = (content: string | Uint8Array) => `sha384-${createHash('sha384').update(content).digest('base64')}`;
for (const file of SCRIPTS) hashes[file] = hash(await readFile(new URL(file, dist)));
for (const name of await readdir(new URL('skins/', src))) {
  const skin = await readFile(new URL(`skins/${name}`, src));
  files[`skins/${name}`] = skin;
  hashes[`skins/${name}`] = hash(skin);
}
files['integrity.json'] = json(hashes);

await writeFiles(files);
