import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { plainHtml } from './plain-html.js';
import { parse } from '../guide/markdown/parse.js';
import words from '../languages/en/words.js';

const compress = promisify(brotliCompress);
const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Returns the size of a built script, compressed with brotli at the highest level, in bytes. */
export async function scriptSize(file = 'tiktok-exit-guide.js'): Promise<number> {
  return (await compress(await read(`dist/${file}`))).length;
}

/**
 * Returns the size of an HTML page with the English guide and no script, compressed with brotli at the highest level, in bytes.
 */
export async function plainHtmlSize(): Promise<number> {
  const { guide } = parse(await read('src/languages/en/guide.md'));
  const page = `<!doctype html><html lang="${guide.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${guide.title}</title></head><body>${plainHtml(guide, words)}</body></html>`;
  return (await compress(page)).length;
}
