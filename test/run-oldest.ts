/**
 * Builds and tests with the oldest dependencies that package.json allows. It works in a temporary folder, whose `node_modules` has
 * them in place of the newest. So the build and the tests need no option for it, and `dist` is not changed.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanTree, removeTree, root } from './fresh/clean-tree.js';

/** The names of the packages to replace. All other packages are the same for the oldest and the newest. */
const REPLACED = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'marked'];

const npm = (...args: string[]) => ['npm', ...args] as const;
const tests = (...args: string[]) =>
  [process.execPath, '--import', 'tsx', '--test', '--test-reporter=spec', ...args] as const;

/** Makes a link to each package of the project, except to those that are replaced. */
async function linkOthers(from: string, to: string, scope = ''): Promise<void> {
  await mkdir(to);
  for (const name of await readdir(from)) {
    if (name === '@lit') await linkOthers(join(from, name), join(to, name), '@lit/');
    else if (!REPLACED.includes(scope + name)) await symlink(join(from, name), join(to, name));
  }
}

let tree: string | undefined;
// An interrupt must not end this process at once. The running step gets the signal too and ends; then the folder is removed.
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
    // Like a shell: 128 plus the number of the signal.
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
    // All tests of the script that depend on these packages, except for its size, which matters only with the newest.
    ...run(tests('--test-name-pattern=^(carries|asks for|names) ', 'test/build/script.test.ts')),
    ...run(tests('test/pages/package.test.ts', 'test/pages/lit.test.ts')),
    ...run(npm('test', '--', 'component')),
  ];
}
