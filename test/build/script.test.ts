import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { version } from '../../src/version.js';
import { scriptSize } from './sizes.js';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

/** What a built file imports, and how. */
async function imports(file: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL(`../../dist/${file}`, import.meta.url))],
    bundle: true,
    external: ['*'],
    metafile: true,
    write: false,
    outdir: 'unused',
    format: 'esm',
  });
  return Object.values(metafile.inputs).flatMap((input) => input.imports.map(({ kind, path }) => `${kind} ${path}`));
}

describe('The script that a page loads', () => {
  it('is at most 18.8 kB, and the file that a guide of the publisher’s own needs 17 kB', async () => {
    const script = await scriptSize();
    assert.ok(script <= 18_800, `${script} bytes`);
    const parser = await scriptSize('tiktok-exit-guide.parser.js');
    assert.ok(parser <= 17_000, `${parser} bytes`);
  });

  it('stands among files that package.json or a document names, and no other', async () => {
    const dist = new URL('../../dist/', import.meta.url);
    const files = (await readdir(dist, { recursive: true, withFileTypes: true }))
      .filter((file) => file.isFile())
      .map((file) => join(relative(fileURLToPath(dist), file.parentPath), file.name).replaceAll('\\', '/'))
      // What a named file imports or refers to; test/build/package.test.ts follows it there.
      .filter((file) => !file.startsWith('chunks/') && !file.endsWith('.d.ts'))
      // The demo's own script is not in the package.
      .filter((file) => !file.startsWith('demo/'));
    const documents = (await readdir(new URL('../../docs/', import.meta.url))).map((name) => `docs/${name}`);
    const text = (await Promise.all(['package.json', 'README.md', ...documents].map(read))).join('\n');
    // Not what stands in the folder `dist` of another package.
    const named = new Set([...text.matchAll(/(?<!\w\/)dist\/([\w./-]+\w)/g)].map((match) => match[1]!));
    assert.deepEqual(
      files.filter((file) => !named.has(file)),
      [],
    );
  });

  it('imports one file, only when asked to, which imports nothing', async () => {
    assert.deepEqual(await imports('tiktok-exit-guide.js'), ['dynamic-import ./tiktok-exit-guide.parser.js']);
    assert.deepEqual(await imports('tiktok-exit-guide.parser.js'), []);
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
    assert.match((await read('dist/tiktok-exit-guide.parser.js')).slice(0, 100), /^\/\*! .*MIT.*marked: MIT.*MarkedJS/);
    assert.match(await read('LICENSE'), /BSD 3-Clause License\s+Copyright \(c\) 2017 Google LLC/);
  });

  it('has the version of the package', async () => {
    assert.equal(version, JSON.parse(await read('package.json')).version);
    assert.ok((await read('dist/tiktok-exit-guide.js')).includes(`"${version}"`));
  });
});
