import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

interface PackageFile {
  version: string;
  dependencies: Record<string, string>;
  overrides: Record<string, string>;
}

interface LockedPackage {
  integrity?: string;
  inBundle?: boolean;
}

const read = async <File = PackageFile>(path: string): Promise<File> =>
  JSON.parse(await readFile(new URL(`../../${path}`, import.meta.url), 'utf8'));

/** The lowest version that a range allows, such as 3.2.0 for ^3.2.0. */
function lowest(range: string): string {
  assert.match(range, /^\^\d+\.\d+\.\d+$/, 'A range is written as ^1.2.3, so that it has one lowest version.');
  return range.slice(1);
}

const lowestOf = (ranges: Record<string, string>) =>
  Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, lowest(range)]));

describe('The oldest dependencies that the package allows', () => {
  it('are the versions that npm run test:oldest uses', async () => {
    const { dependencies } = await read('package.json');
    const oldest = await read('test/oldest/package.json');
    assert.deepEqual(oldest.dependencies, lowestOf(dependencies));
  });

  it('have the oldest dependencies that they allow', async () => {
    const { overrides } = await read('test/oldest/package.json');
    const { packages } = await read<{ packages: Record<string, PackageFile> }>('test/oldest/package-lock.json');
    assert.deepEqual(overrides, lowestOf(packages['node_modules/lit']!.dependencies));
    for (const [name, version] of Object.entries(overrides)) {
      assert.equal(packages[`node_modules/${name}`]?.version, version, `${name} in package-lock.json`);
    }
  });
});

const LOCK_FILES = (await readdir(new URL('../', import.meta.url), { recursive: true }))
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('/package-lock.json') && !path.includes('/node_modules/'))
  .concat('package-lock.json');

describe('The packages of each lock file', () => {
  for (const file of LOCK_FILES) {
    it(`can come from any registry: ${file}`, async () => {
      const lock = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
      assert.doesNotMatch(lock, /"resolved"/);
    });

    it(`have a hash each, so that no registry can change them: ${file}`, async () => {
      const { packages } = await read<{ packages: Record<string, LockedPackage> }>(file);
      // The first entry is the project itself. A package inside another one is covered by the hash of that one.
      const [, ...others] = Object.entries(packages);
      const without = others.filter(([, { integrity, inBundle }]) => !inBundle && !integrity?.startsWith('sha512-'));
      assert.deepEqual(without, []);
      assert.ok(others.length > 0);
    });
  }
});
