/**
 * Builds and tests the project with the oldest dependencies that package.json allows. The build and the tests run in a
 * temporary copy of the project, which has the oldest versions in its `node_modules`. So the build and the tests need
 * no option for old versions, and `dist` of the project does not change.
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
// On Ctrl+C, the terminal sends a signal to this process and to the running step. The signal ends the step, and then
// `finally` below removes the temporary copy. Without a listener, the signal would end this process before the copy is
// removed. A listener that does nothing prevents that.
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
    // A status above 128 means that a signal ended a program in a shell: the shell adds 128 to the number of the
    // signal.
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
    // Of the tests of the script, only those that depend on the replaced packages run. The test of the size does not
    // run, because only the size with the newest versions matters.
    ...run(tests('--test-name-pattern=^(carries|asks for|names) ', 'test/build/script.test.ts')),
    ...run(tests('test/pages/package.test.ts', 'test/pages/lit.test.ts')),
    ...run(npm('test', '--', 'component')),
  ];
}
