import { readFile } from 'node:fs/promises';
import { parse } from '../../src/guide/markdown/parse.js';
import { deepFrozen } from './deep-frozen.js';

export const TODAY = '2026-11-28';

/** The built-in guide, which other guides can extend. */
export const english = deepFrozen(
  parse(await readFile(new URL('../../src/languages/en/guide.md', import.meta.url), 'utf8'), TODAY).guide,
);
