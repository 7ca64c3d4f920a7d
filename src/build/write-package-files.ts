/** Writes into `dist` what editors, TypeScript and other tools read of the package, from the docstrings of the source. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { version } from '../version.js';
import { readReference } from './reference.js';
import { vsCodeCss, vsCodeHtml, webTypes } from './editor-data.js';
import { manifest } from './manifest.js';
import { writeDeclarations } from './write-declarations.js';

const dist = new URL('../../dist/', import.meta.url);
const reference = await readReference();
const files = {
  'custom-elements.json': manifest(reference),
  'vscode.html-custom-data.json': vsCodeHtml(reference),
  'vscode.css-custom-data.json': vsCodeCss(reference),
  'web-types.json': webTypes(reference, version),
};

await writeDeclarations(fileURLToPath(dist));
for (const [name, data] of Object.entries(files))
  await writeFile(new URL(name, dist), `${JSON.stringify(data, null, 2)}\n`);
