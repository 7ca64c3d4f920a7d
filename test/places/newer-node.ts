import { join } from 'node:path';
import { compareVersions } from 'compare-versions';
import { run } from '../cms/run.js';

/** The newest version of Node.js that a builder in this folder needs. The builders name it in `engines`. */
const NEEDED = '22.19.0';
/** The version that is installed if the Node.js of this machine is older. The tests of Ghost use the same one. */
const VERSION = '22.23.3';

/**
 * Returns the folder of a program `node` that every builder accepts. Installs Node.js from npm if the one of this
 * machine is too old.
 *
 * @param folder where to install it
 */
export async function newerNode(folder: string): Promise<string> {
  if (compareVersions(process.versions.node, NEEDED) >= 0) return join(process.execPath, '..');
  const name = `node-${process.platform}-${process.arch}`;
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  await run('npm', ['install', '--prefix', folder, ...quiet, `${name}@${VERSION}`]);
  return join(folder, 'node_modules', name, 'bin');
}
