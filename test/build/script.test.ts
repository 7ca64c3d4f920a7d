import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { version } from '../../src/version.js';
import { scriptSize } from './sizes.js';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('The script that a page loads', () => {
  it('is at most 18 kB', async () => {
    const script = await scriptSize();
    assert.ok(script <= 18_000, `${script} bytes`);
  });

  it('is one file, which imports nothing', async () => {
    const files = await readdir(new URL('../../dist', import.meta.url));
    assert.deepEqual(
      files.toSorted(),
      ['command.js', 'demo', 'tiktok-exit-guide.classic.js', 'tiktok-exit-guide.js', 'tiktok-exit-guide.parser.js'],
      'no chunk beside it',
    );
    const { metafile } = await build({
      entryPoints: [fileURLToPath(new URL('../../dist/tiktok-exit-guide.js', import.meta.url))],
      bundle: true,
      external: ['*'],
      metafile: true,
      write: false,
      outdir: 'unused',
      format: 'esm',
    });
    assert.deepEqual(
      Object.values(metafile.inputs).flatMap((input) => input.imports),
      [],
    );
  });

  it('carries no parser, no request, no cookie and no HTML string of ours, and does three things with storage', async () => {
    const script = await read('dist/tiktok-exit-guide.js');
    for (const word of [
      'Lexer',
      'fetch(',
      'XMLHttpRequest',
      'sendBeacon',
      'sessionStorage',
      'indexedDB',
      '.cookie',
      'insertAdjacentHTML',
      'pushState',
      'replaceState',
      'location.hash=',
      'eval(',
    ]) {
      assert.ok(!script.includes(word), word);
    }
    assert.deepEqual([...new Set(script.match(/localStorage\.\w+/g))].toSorted(), [
      'localStorage.getItem',
      'localStorage.removeItem',
      'localStorage.setItem',
    ]);
    assert.equal(script.match(/\.innerHTML=/g)?.length, 1, 'only Lit’s own, of its static templates');
  });

  it('asks for one Trusted Types policy, of our own name', async () => {
    const script = await read('dist/tiktok-exit-guide.js');
    assert.deepEqual(script.match(/createPolicy\("[^"]*"/g), ['createPolicy("tiktok-exit-guide"']);
  });

  it('names the licences of what is in it', async () => {
    assert.match((await read('dist/tiktok-exit-guide.js')).slice(0, 100), /^\/\*! .*MIT.*Lit: BSD-3-Clause.*Google/);
    assert.match(await read('LICENSE'), /BSD 3-Clause License\s+Copyright \(c\) 2017 Google LLC/);
  });

  it('has the version of the package', async () => {
    assert.equal(version, JSON.parse(await read('package.json')).version);
    assert.ok((await read('dist/tiktok-exit-guide.js')).includes(`"${version}"`));
  });
});
