/** Runs all tests of content management systems in one process, so that they share the server and the browser of harness.ts. */
import { readdir } from 'node:fs/promises';

for (const file of await readdir(import.meta.dirname)) {
  if (file.endsWith('.test.ts')) await import(`./${file}`);
}
