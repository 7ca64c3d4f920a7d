/** Runs all tests of real content management systems in one process, so that they share a server and a browser. */
import { readdir } from 'node:fs/promises';

for (const file of await readdir(import.meta.dirname)) {
  if (file.endsWith('.test.ts')) await import(`./${file}`);
}
