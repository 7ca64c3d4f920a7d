/**
 * Builds and tests the project with the oldest dependencies that package.json allows. This happens in a temporary copy of the
 * project, which has the oldest versions in its `node_modules`. So the build and the tests need no option for old versions, and
 * `dist` of the project does not change.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanTree, removeTree, root } from './fresh/clean-tree.js';

/** The packages that the copy has in their oldest version. For all other packages, the copy uses those of the project. */
const REPLACED = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'marked'];

const npm = (...args: string[]) => ['npm', ...args] as const;
const tests = (...args: string[]) =>
  [process.execPath, '--import', 'tsx', '--test', '--test-reporter=spec', ...args] as const;

/** Makes a symbolic link to each package of the project, except to those in REPLACED. */
async function linkOthers(from: string, to: string, scope = ''): Promise<void> {
  await mkdir(to);
  for (const name of await readdir(from)) {
    if (name === '@lit') await linkOthers(join(from, name), join(to, name), '@lit/');
    else if (!REPLACED.includes(scope + name)) await symlink(join(from, name), join(to, name));
  }
}

let tree: string | undefined;
// Without a listener, Ctrl+C would end this process before the temporary copy is removed. The listener does nothing: the terminal
// sends the signal to the running step too, and the step ends. After that, `finally` below removes the copy.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});

try {
  tree = await cleanTree((path) => linkOthers(join(root, 'node_modules'), path));
  const failed = await test(tree);
  for (const step of failed) console.error(`With the oldest dependencies, this failed: ${step}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
} finally {
  await removeTree(tree);
}

/** @returns the steps that failed */
async function test(folder: string): Promise<string[]> {
  const run = ([program, ...args]: readonly [string, ...string[]]): string[] => {
    const step = [program, ...args].join(' ');
    const { status, signal, error } = spawnSync(program, args, {
      cwd: folder,
      env: { ENGINES: 'chromium', ...process.env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (error) throw error;
    // A status above 128 means that a shell has run a program that a signal ended. The status is 128 plus the number of the signal.
    if (status === null || status > 128) throw new Error(`${step} was ended by ${signal ?? `status ${status}`}.`);
    return status === 0 ? [] : [step];
  };

  const installed = run(npm('ci', '--prefix', 'test/oldest', '--no-audit', '--no-fund'));
  if (installed.length > 0) return installed;
  for (const name of REPLACED) {
    await rename(join(folder, 'test/oldest/node_modules', name), join(folder, 'node_modules', name));
  }

  const built = run(npm('run', 'build'));
  if (built.length > 0) return built;
  return [
    ...run(
      tests('test/build/dependencies.test.ts', 'test/build/package.test.ts', 'test/build/trusted-types-policy.test.ts'),
    ),
    // The tests of the script that depend on the replaced packages. The test of the size is left out, because only the size with
    // the newest versions matters.
    ...run(tests('--test-name-pattern=^(carries|asks for|names) ', 'test/build/script.test.ts')),
    ...run(tests('test/pages/package.test.ts', 'test/pages/lit.test.ts')),
    ...run(npm('test', '--', 'component')),
  ];
}
