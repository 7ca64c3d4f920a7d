import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest/schema.js';
import { build, type BuildOptions } from 'esbuild';
import { publint } from 'publint';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const modules = (path: string) => join(root, 'node_modules', path);
/**
 * Packages that are installed beside our package. The site of these tests is a temporary folder. Its `node_modules`
 * contains our package, and links to these packages.
 */
const BESIDE = ['lit', 'marked', '@types/react', 'preact', 'solid-js', 'vue', 'svelte'];

describe('The package as it is installed', () => {
  let site: string;
  let tarball: string;
  /** Every path that can be imported, such as `tiktok-exit-guide/react`. */
  let paths: string[];

  before(async () => {
    site = await mkdtemp(join(tmpdir(), 'site-'));
    const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', site], {
      cwd: root,
    });
    tarball = join(site, JSON.parse(stdout)[0].filename);
    await run('tar', ['-xzf', tarball, '-C', site]);
    for (const name of BESIDE) {
      await mkdir(dirname(join(site, 'node_modules', name)), { recursive: true });
      await symlink(modules(name), join(site, 'node_modules', name), 'dir');
    }
    await rename(join(site, 'package'), installed());
    await writeFile(join(site, 'package.json'), '{ "type": "module" }');
    const { exports } = JSON.parse(await readFile(installed('package.json'), 'utf8'));
    paths = Object.keys(exports).map((path) => path.replace('.', 'tiktok-exit-guide').replace('*', 'es'));
  });
  after(() => rm(site, { recursive: true }));

  const installed = (file = '') => join(site, 'node_modules/tiktok-exit-guide', file);

  /** Bundles JavaScript for browsers, as the build of a site does. */
  const bundle = (contents: string, options: BuildOptions = {}) =>
    build({
      stdin: { contents, resolveDir: site },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      outdir: 'unused',
      metafile: true,
      logLevel: 'silent',
      ...options,
    });

  it('has no publint findings', async () => {
    const { messages } = await publint({ pkgDir: installed(), pack: false, strict: true });
    assert.deepEqual(messages, []);
  });

  it('has no findings of “are the types wrong?” for ES modules', async () => {
    const attw = modules('@arethetypeswrong/cli/dist/index.js');
    await run(process.execPath, [attw, tarball, '--profile', 'esm-only'], { cwd: root }).catch((error) =>
      assert.fail(error.stdout + error.stderr),
    );
  });

  it('declares exactly the packages that it imports, because strict package managers find no other packages', async () => {
    const entries = await readdir(installed('dist'), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && /\.(d\.ts|js)$/.test(entry.name));
    const imported = new Set<string>();
    for (const { parentPath, name } of files) {
      const code = await readFile(join(parentPath, name), 'utf8');
      const places = code.matchAll(
        /\b(?:from|import\(?)\s*["'](?!node:)((?:@[\w-]+\/)?[a-z][\w.-]*)(?:\/[^"']*)?["']/g,
      );
      for (const [, packageName] of places) imported.add(packageName!);
    }
    // TypeScript finds the types of `react` in `@types/react`, so a file that imports `react` needs both packages.
    if (imported.has('react')) imported.add('@types/react');
    const { dependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
      await readFile(installed('package.json'), 'utf8'),
    );
    assert.deepEqual(Object.keys({ ...dependencies, ...peerDependencies }).toSorted(), [...imported].toSorted());
    // Each framework is optional, so a site without React does not have to install React. The range is `*`, so a site
    // may use any version of a framework.
    for (const [name, range] of Object.entries(peerDependencies)) {
      assert.deepEqual({ name, range, ...peerDependenciesMeta[name] }, { name, range: '*', optional: true });
    }
  });

  it('can be imported on a server by every path, and sets no globals there', async () => {
    const script = `
      const before = 'document' in globalThis;
      for (const path of ${JSON.stringify(paths)})
        await import(path, path.endsWith('.json') ? { with: { type: 'json' } } : {});
      const { define, TikTokExitGuide } = await import('tiktok-exit-guide');
      console.log(before, 'document' in globalThis, customElements.get('tiktok-exit-guide'), typeof define, TikTokExitGuide.name);`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: site });
    assert.equal(stdout, 'false false undefined function TikTokExitGuide\n');
  });

  it('can be bundled for browsers by every path', async () => {
    for (const path of paths) {
      const { metafile } = await bundle(`import ${JSON.stringify(path)}`, { external: ['lit', 'marked'] });
      assert.equal(
        Object.values(metafile!.outputs)[0]!.imports.every(({ external }) => external),
        true,
        path,
      );
    }
    const { outputFiles } = await bundle("import 'tiktok-exit-guide/tiktok-exit-guide.js'");
    assert.ok(outputFiles![0]!.text.includes('BSD-3-Clause'), 'the self-contained script contains Lit');
  });

  it('is removed from a bundle that does not use it, and kept in one that registers the element', async () => {
    const unused = await bundle("import { version } from 'tiktok-exit-guide'", { minify: true });
    assert.equal(unused.outputFiles![0]!.text, '');
    for (const path of ['register.js', 'tiktok-exit-guide.js', 'react', 'preact', 'solid', 'vue', 'svelte']) {
      const { outputFiles } = await bundle(`import 'tiktok-exit-guide/${path}'`);
      assert.ok(outputFiles![0]!.text.includes('customElements.define('), path);
    }
  });

  it('loads no parser on a page with the built-in guide', async () => {
    const { metafile } = await bundle("import 'tiktok-exit-guide/register.js'", { splitting: true });
    const outputs = metafile!.outputs;
    const loaded = new Set(Object.keys(outputs).filter((name) => outputs[name]!.entryPoint === '<stdin>'));
    for (const name of loaded) {
      assert.deepEqual(
        Object.keys(outputs[name]!.inputs).filter((input) => /node_modules\/marked/.test(input)),
        [],
      );
      for (const { path, kind } of outputs[name]!.imports) if (kind === 'import-statement') loaded.add(path);
    }
    assert.ok(loaded.size);
  });

  describe('with TypeScript', () => {
    before(async () => {
      await cp(join(root, 'test/types'), site, { recursive: true });
      await writeFile(join(site, 'every-name.ts'), await everyName());
    });

    /**
     * Writes TypeScript code that uses every name of the manifest, in the spelling of each framework. If a name is
     * missing in the types, the compiler reports an error.
     */
    async function everyName(): Promise<string> {
      const { modules: described }: Package = JSON.parse(
        await readFile(installed('dist/custom-elements.json'), 'utf8'),
      );
      const element = described[0]!.declarations!.find((one) => 'customElement' in one)!;
      const { attributes, members, events } = element as CustomElementDeclaration;
      const camel = (name: string) => name.replace(/-./g, ([, letter]) => letter!.toUpperCase());
      // The guide itself sets `freshness`, so the types for frameworks do not have this name.
      const isGiven = (name: string) => name !== 'freshness';
      const attribute = attributes!.map(({ name }) => name).filter(isGiven);
      const property = members!.filter(({ kind }) => kind === 'field').map(({ name }) => name);
      const own = property.filter((name) => isGiven(name) && name !== 'lang' && name !== 'dir');
      const event = events!.map(({ name }) => name);
      const on = event.map((name) => `on${name}`);
      const names: Record<string, string[]> = {
        "import('react').JSX.IntrinsicElements['tiktok-exit-guide']": [...attribute, ...own, ...on],
        "import('preact').JSX.IntrinsicElements['tiktok-exit-guide']": [...attribute, ...own, ...on],
        "import('solid-js').JSX.IntrinsicElements['tiktok-exit-guide']": [
          ...attribute,
          ...own.map((name) => `prop:${name}`),
          ...event.map((name) => `on:${name}`),
        ],
        "InstanceType<import('vue').GlobalComponents['tiktok-exit-guide']>['$props']": [
          ...own,
          ...event.map((name) => camel(`on-${name}`)),
        ],
        "import('svelte/elements').SvelteHTMLElements['tiktok-exit-guide']": [...attribute, ...own, ...on],
        "import('tiktok-exit-guide').TikTokExitGuide": members!.map(({ name }) => name),
        GlobalEventHandlersEventMap: event,
      };
      const lines = Object.entries(names).map(
        ([type, keys], index) => `export const names${index}: (keyof ${type})[] = ${JSON.stringify(keys)};`,
      );
      return `${lines.join('\n')}\n`;
    }

    for (const [module, moduleResolution] of [
      ['esnext', 'bundler'],
      ['nodenext', 'nodenext'],
    ] as const) {
      it(`accepts all names of the element in each framework, and refuses wrong values, with ${moduleResolution}`, async () => {
        const compilerOptions = {
          strict: true,
          target: 'es2022',
          lib: ['es2023', 'dom', 'dom.iterable'],
          module,
          moduleResolution,
          jsx: 'react-jsx',
          noEmit: true,
          types: [],
        };
        await writeFile(join(site, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
        await run(process.execPath, [modules('typescript/bin/tsc'), '-p', site]).catch((error) =>
          assert.fail(error.stdout + error.stderr),
        );
      });
    }

    it('resolves every import path', async () => {
      const imports = paths.map((path, index) =>
        path.endsWith('.json')
          ? `import file${index} from '${path}' with { type: 'json' };\nconsole.log(Object.keys(file${index}));`
          : `import type * as module${index} from '${path}';\nexport type Module${index} = typeof module${index};`,
      );
      await mkdir(join(site, 'paths'));
      await writeFile(join(site, 'paths/every-path.ts'), imports.join('\n'));
      const options = '--ignoreConfig --strict --noEmit --target es2022 --module nodenext --resolveJsonModule --types';
      await run(process.execPath, [
        modules('typescript/bin/tsc'),
        ...options.split(' '),
        '',
        join(site, 'paths/every-path.ts'),
      ]).catch((error) => assert.fail(error.stdout + error.stderr));
    });
  });
});
