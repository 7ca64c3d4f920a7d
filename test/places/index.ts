/** Runs all tests of places in one process, so that all tests use the same browsers. */
import { readdir } from 'node:fs/promises';

for (const file of await readdir(import.meta.dirname)) {
  if (file.endsWith('.test.ts')) await import(`./${file}`);
}
