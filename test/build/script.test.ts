import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { build, transform } from 'esbuild';
import { version } from '../../src/element/version.js';
import { ENGLISH, LANGUAGES, languageNames, scriptOf } from '../../src/build/language-modules.js';
import type { Language } from '../../src/languages/language.js';
import { scriptSize } from '../../src/build/sizes.js';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The imports of a built file. The kind of each import stands before the path, as in `dynamic-import ./file.js`. */
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

describe('The script', () => {
  it('is at most 36.2 kB with brotli compression', async () => {
    const size = await scriptSize();
    assert.ok(size <= 36_200, `${size} bytes`);
  });

  for (const tag of LANGUAGES) {
    it(`has beside it languages/${tag}.js, which is at most 13 kB with brotli compression`, async () => {
      const size = await scriptSize(`languages/${tag}.js`);
      assert.ok(size <= 13_000, `${size} bytes`);
    });

    it(`is ${scriptOf(tag)} on a page in ${languageNames[tag]}, with only this guide inside`, async () => {
      const script = await read(`dist/${scriptOf(tag)}`);
      for (const other of LANGUAGES) {
        const { default: language } = (await import(`../../dist/languages/${other}.js`)) as { default: Language };
        const words = JSON.stringify(language.words.keep);
        assert.equal(script.includes(words), other === tag, `the words of ${other}`);
      }
    });
  }

  it('is about as large as the first page of the demo says', async () => {
    const [, said] = /about (\d+) kB/.exec(await read('demo/index.html'))!;
    const size = await scriptSize();
    assert.ok(Math.abs(size - Number(said) * 1000) <= 750, `${size} bytes`);
  });

  for (const [name, kilobytes] of [
    ['parser', 25],
    ['complete', 59.5 + 12 * (LANGUAGES.length - 1)],
  ] as const) {
    it(`has beside it tiktok-exit-guide.${name}.js, which is at most ${kilobytes} kB with brotli compression`, async () => {
      const size = await scriptSize(`tiktok-exit-guide.${name}.js`);
      assert.ok(size <= kilobytes * 1000, `${size} bytes`);
    });
  }

  it('is in dist with only those files that package.json or a document names', async () => {
    const dist = new URL('../../dist/', import.meta.url);
    const files = (await readdir(dist, { recursive: true, withFileTypes: true }))
      .filter((file) => file.isFile())
      .map((file) => join(relative(fileURLToPath(dist), file.parentPath), file.name).replaceAll('\\', '/'))
      // Other files in dist refer to the chunks and types, so package.json and the documents need not name them.
      // test/build/package.test.ts checks the chunks and types.
      .filter((file) => !file.startsWith('chunks/') && !file.endsWith('.d.ts'))
      // The scripts of the demo are not in the package, so package.json and the documents need not name them.
      .filter((file) => !file.startsWith('demo/'));
    const documents = (await readdir(new URL('../../docs/', import.meta.url))).map((name) => `docs/${name}`);
    const text = (await Promise.all(['package.json', 'README.md', ...documents].map(read))).join('\n');
    // In a path such as `lit/dist/file.js`, `dist` is the folder of another package, so the path does not count.
    const named = new Set([...text.matchAll(/(?<!\w\/)dist\/([\w./-]+\w)/g)].map((match) => match[1]!));
    // A document names the files of one language for all of them.
    const isNamed = (file: string) =>
      [file, ...LANGUAGES.map((tag) => file.replace(new RegExp(`\\b${tag}\\b`), 'es'))].some((name) =>
        named.has(name),
      ) || named.has(file.replace(/\b[\w-]+(?=\.\w+$)/, 'en'));
    assert.deepEqual(
      files.filter((file) => !isNamed(file)),
      [],
    );
  });

  it('asks for the parser and for other languages only by import(), and these import nothing', async () => {
    for (const tag of LANGUAGES)
      assert.deepEqual(await imports(scriptOf(tag)), ['dynamic-import ./tiktok-exit-guide.parser.js']);
    for (const file of ['tiktok-exit-guide.parser', ...LANGUAGES.map((tag) => `languages/${tag}`)])
      assert.deepEqual(await imports(`${file}.js`), [], file);
    assert.ok(!(await read('dist/tiktok-exit-guide.complete.js')).includes('import('));
  });

  it('is valid as a classic script and as a module', async () => {
    for (const file of [...LANGUAGES.map(scriptOf), 'tiktok-exit-guide.complete.js']) {
      const code = await read(`dist/${file}`);
      new Script(code);
      // The files have no `import` or `export` statement, so esbuild cannot see that they must be valid as modules.
      // `format: 'esm'` makes esbuild check this.
      await transform(code, { loader: 'js', format: 'esm' });
    }
  });

  it('carries no parser, no request, no cookie and no HTML string of ours, and uses three functions of storage', async () => {
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
    assert.equal(script.match(/\.innerHTML=/g)?.length, 1, 'only Lit itself sets innerHTML, for its static templates');
  });

  it('names the licences of the libraries inside, as LICENSE does', async () => {
    const parts = (await read('LICENSE')).split('\n---\n');
    const names = (library: string) => {
      const containing = new RegExp(String.raw`^\s*(dist/[^:]*?)\scontains?\s${library}\s`);
      const named = parts.flatMap((part) => containing.exec(part)?.[1]!.match(/dist\/[\w.-]+\.js/g) ?? []);
      const others = LANGUAGES.filter((tag) => tag !== ENGLISH);
      return named.flatMap((file) => (file.includes('LANG') ? others.map((tag) => file.replace('LANG', tag)) : file));
    };
    const files = (await readdir(new URL('../../dist/', import.meta.url))).filter((file) => file.endsWith('.js'));
    const have = async (mark: RegExp) => {
      const found = [];
      for (const file of files) if (mark.test(await read(`dist/${file}`))) found.push(`dist/${file}`);
      return found.toSorted();
    };
    // A minifier changes names, but not strings. So each library is recognised by a string that its code contains.
    const lit = await have(/"\$lit\$"/);
    const marked = await have(/Infinite loop on byte/);
    assert.deepEqual(names('Lit').toSorted(), lit);
    assert.deepEqual(names('marked').toSorted(), marked);
    assert.deepEqual(names('compare-versions'), await have(/not valid semver/));
    for (const file of files.filter((name) => name.startsWith('tiktok-exit-guide'))) {
      const [hint, preamble] = (await read(`dist/${file}`)).split('\n');
      assert.equal(hint, '//# allFunctionsCalledOnLoad', 'Chromium compiles the file while it arrives');
      assert.match(preamble!, /^\/\*! tiktok-exit-guide: MIT/);
      assert.equal(preamble!.includes('Lit: BSD-3-Clause, (c) Google LLC'), lit.includes(`dist/${file}`), file);
      assert.equal(preamble!.includes('marked: MIT, (c) MarkedJS'), marked.includes(`dist/${file}`), file);
    }
  });

  it('has the version of the package', async () => {
    assert.equal(version, JSON.parse(await read('package.json')).version);
    assert.ok((await read('dist/tiktok-exit-guide.js')).includes(`"${version}"`));
  });
});
