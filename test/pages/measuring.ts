import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

const source = await readFile(new URL('../component/contrast.ts', import.meta.url), 'utf8');
const { code } = await transform(source, { loader: 'ts', format: 'iife', globalName: 'measure' });

/** A script for the head of a page. It puts the functions of test/component/contrast.ts into the global variable `measure`. */
export const MEASURING = `<script>${code}</script>`;
