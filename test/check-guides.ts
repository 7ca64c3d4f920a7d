/** Checks every built-in guide, as authors check theirs. */
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { checkCommand } from '../src/check-command.js';

const folder = new URL('../src/languages/', import.meta.url);
const languages = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
const guides = languages.map(({ name }) => fileURLToPath(new URL(`${name}/guide.md`, folder)));

process.exitCode = await checkCommand(['check', ...guides]);
