import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/**
 * Writes the TypeScript declarations of the package. TypeScript creates a declaration file for each source file. Only two
 * groups of declaration files are copied: the files that users of the package can import, and the files that those files
 * import. The other files are internal.
 *
 * @param to path of the output folder
 */
export async function writeDeclarations(to: string): Promise<void> {
  const all = await mkdtemp(join(tmpdir(), 'declarations-'));
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    await run(process.execPath, [tsc, '-p', join(root, 'src/build/declarations.json'), '--outDir', all]);
    const frameworks = (await readdir(join(all, 'frameworks'))).map((file) => `frameworks/${file}`);
    const entries = ['index', 'register', 'script', 'complete'].map((name) => `entries/${name}.d.ts`);
    // The loop adds files to the set. A `for...of` loop over a set also visits values that are added during the loop.
    const reached = new Set([...entries, ...frameworks]);
    for (const file of reached) {
      const text = await readFile(join(all, file), 'utf8');
      for (const [, path] of text.matchAll(/from '(\.[^']+)\.js'|import\('(\.[^']+)\.js'\)/g))
        reached.add(join(file, '..', `${path}.d.ts`));
    }
    for (const file of reached) await cp(join(all, file), join(to, file));
  } finally {
    await rm(all, { recursive: true });
  }
}
