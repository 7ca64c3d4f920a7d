/** Runs all tests of real pages in one process, so that they share browsers. */
import { readdir } from 'node:fs/promises';

for (const file of await readdir(import.meta.dirname)) {
  if (file.endsWith('.test.ts')) await import(`./${file}`);
}
