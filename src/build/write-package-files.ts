/**
 * Writes the files in `dist` that no web page loads. Run this script after Rollup, because it reads the scripts that Rollup
 * writes. It writes:
 *
 * - the TypeScript declarations, the custom elements manifest and the data for code editors
 * - the WordPress plugin
 *
 * This takes longer than all other steps of the build, because it starts the TypeScript compiler twice.
 */
import { fileURLToPath } from 'node:url';
import { editorData } from './editor-data.js';
import { manifest } from './manifest.js';
import { readGuides } from './read-guides.js';
import { readReference } from './reference.js';
import { wordpressPlugin } from './wordpress-plugin.js';
import { writeDeclarations } from './write-declarations.js';
import { writeFiles } from './write-files.js';

await writeDeclarations(fileURLToPath(new URL('../../dist/types', import.meta.url)));

const elements = manifest(await readReference());
const guides = await readGuides();
await writeFiles({
  'custom-elements.json': `${JSON.stringify(elements, null, 2)}\n`,
  ...editorData(elements),
  'tiktok-exit-guide.wordpress.zip': await wordpressPlugin(
    guides.map(({ guide }) => guide),
    elements,
  ),
});
