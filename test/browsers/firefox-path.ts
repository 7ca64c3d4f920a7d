import { existsSync } from 'node:fs';
import { findProgram } from './find-program.js';

/** The path of the Firefox to test in: $FIREFOX, else the Firefox on PATH. */
export function firefoxPath(): string {
  const named = process.env.FIREFOX;
  if (named && !existsSync(named)) throw new Error(`FIREFOX names ${named}, and there is no such file.`);
  const path = named ?? findProgram('firefox-esr', 'firefox');
  if (path) return path;
  throw new Error(
    'Neither firefox-esr nor firefox is on PATH. Debian: apt-get install firefox-esr. Or set FIREFOX to the path of one.',
  );
}
