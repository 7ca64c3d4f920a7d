import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const FILES = ['package.json', 'package-lock.json'];

/**
 * Installs the packages that the `package.json` in this folder lists, and returns the path of their `node_modules`. The
 * packages stay installed for the next run. They are not in the `package.json` of the project, so `npm ci` in the
 * project does not download them.
 */
export async function installPackages(from: string): Promise<string> {
  const folder = fileURLToPath(new URL(`../node_modules/.cache/${basename(from)}`, import.meta.url));
  const modules = join(folder, 'node_modules');
  const wanted = await readFile(join(from, 'package-lock.json'), 'utf8');
  // npm writes `.package-lock.json` last. If this file is missing, an earlier installation was interrupted.
  const [copied, end] = await Promise.all(
    [join(folder, 'package-lock.json'), join(modules, '.package-lock.json')].map((path) =>
      readFile(path, 'utf8').catch(() => undefined),
    ),
  );
  if (copied === wanted && end !== undefined) return modules;
  await mkdir(folder, { recursive: true });
  for (const file of FILES) await copyFile(join(from, file), join(folder, file));
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=peer'], { cwd: folder });
  return modules;
}
