import { execFile } from 'node:child_process';
import { cp, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Makes a temporary folder with the files of the project as in a fresh clone, so without `dist`. Changes and new files that are not
 * committed yet are included, so that they can be tested before the commit. The caller removes the folder.
 *
 * @param nodeModules makes `node_modules` at the given path. Default: makes a symbolic link to `node_modules` of the project
 * @returns the path of the folder. The path contains no symbolic link, because bundlers compare real paths
 */
export async function cleanTree(
  nodeModules: (path: string) => Promise<void> = (path) => symlink(join(root, 'node_modules'), path, 'dir'),
): Promise<string> {
  const tree = await realpath(await mkdtemp(join(tmpdir(), 'clean-tree-')));
  try {
    for (const file of await files()) await cp(join(root, file), join(tree, file));
    await nodeModules(join(tree, 'node_modules'));
    return tree;
  } catch (error) {
    await removeTree(tree);
    throw error;
  }
}

/** Removes a folder that `cleanTree` made. If the folder contains a symbolic link, the files behind the link are not removed. */
export const removeTree = (tree: string | undefined) =>
  tree === undefined ? undefined : rm(tree, { recursive: true, force: true, maxRetries: 5 });

async function files(): Promise<string[]> {
  const list = async (...args: string[]) => {
    const { stdout } = await run('git', ['ls-files', '-z', ...args], { cwd: root, maxBuffer: 2 ** 24 });
    return stdout.split('\0').filter(Boolean);
  };
  const deleted = new Set(await list('--deleted'));
  const all = await list('--cached', '--others', '--exclude-standard');
  // In a git worktree, `node_modules` can be a symbolic link. Git treats a link as a file, but `node_modules/` in
  // .gitignore excludes only a folder. So git lists the link. The link is left out here, because `cleanTree` makes its
  // own `node_modules`.
  return all.filter((file) => !deleted.has(file) && file !== 'node_modules');
}
