/** Runs all tests of real systems in one process, which shares its browser among them. */
import { readdir } from 'node:fs/promises';

for (const file of await readdir(import.meta.dirname)) {
  if (file.endsWith('.test.ts')) await import(`./${file}`);
}
