import { readdir, readFile } from 'node:fs/promises';
import type { Guide } from '../guide/guide.js';
import { parse } from '../guide/markdown/parse.js';
import type { Words } from '../languages/words.js';

const languages = new URL('../languages/', import.meta.url);

/** Reads the built-in guides, each with the words of the user interface in its language. */
export async function readGuides(): Promise<{ guide: Guide; words: Words }[]> {
  const guides = [];
  for (const entry of await readdir(languages, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const folder = new URL(`${entry.name}/`, languages);
    const { guide } = parse(await readFile(new URL('guide.md', folder), 'utf8'));
    const { default: words } = (await import(new URL('words.ts', folder).href)) as { default: Words };
    guides.push({ guide, words });
  }
  return guides;
}
