import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { betweenMarkers } from '../../src/build/between-markers.js';

const file = new URL('../../docs/performance.md', import.meta.url);

/** Writes the tables into docs/performance.md, between the markers with the name `bench`. */
export async function writeReport(tables: string): Promise<void> {
  const text = betweenMarkers(await readFile(file, 'utf8'), 'bench', tables);
  if (text === undefined) throw new Error('docs/performance.md has no markers <!-- bench --> … <!-- /bench -->.');
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
}
