import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from '../browsers/browser.js';
import { openBrowser } from '../browsers/open-browser.js';
import { type Server, startServer } from '../pages/server.js';
import { cleanTree, removeTree } from './clean-tree.js';

type Target = string | { [condition: string]: Target };

const NAME = 'tiktok-exit-guide';
const own = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
  exports: Record<string, Target>;
  sideEffects: string[];
};

/** In `exports`, a star stands for each language. These tests try Spanish. */
const spanish = (name: string) => name.replace('*', 'es');
/** Whether a file has a name from `sideEffects`, in which a star stands for any text. */
const hasSideEffects = (file: string) =>
  own.sideEffects.some((name) => {
    const [start, end] = name.split('*');
    return end === undefined ? file === name : file.startsWith(start!) && file.endsWith(end);
  });

/** Runs a program to its end, and returns its output. If the program fails, the error contains the output. */
const run = async (program: string, args: string[], cwd: string): Promise<string> => {
  try {
    return (await promisify(execFile)(program, args, { cwd, maxBuffer: 2 ** 26, timeout: 180_000 })).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.join(' ')} failed: ${stdout}${stderr || String(error)}`);
  }
};

/** The file that a browser gets for a target in `exports` of a package.json. */
function browserTarget(target: Target): string | undefined {
  if (typeof target === 'string') return target;
  const key = Object.keys(target).find((condition) => ['browser', 'import', 'default'].includes(condition));
  return key === undefined ? undefined : browserTarget(target[key]!);
}

/**
 * The tag with the import map for the packages that are installed in a folder. The map is made from `exports` in each package.json.
 */
async function importMap(site: string): Promise<string> {
  const imports: Record<string, string> = {};
  const top = await readdir(join(site, 'node_modules'));
  for (const entry of top.filter((name) => !name.startsWith('.'))) {
    const inside = entry.startsWith('@') ? await readdir(join(site, 'node_modules', entry)) : undefined;
    for (const name of inside?.map((folder) => `${entry}/${folder}`) ?? [entry]) {
      const { exports = {} } = JSON.parse(await readFile(join(site, 'node_modules', name, 'package.json'), 'utf8'));
      for (const [path, target] of Object.entries<Target>(exports)) {
        const file = path.startsWith('.') && (name === NAME || !path.includes('*')) ? browserTarget(target) : undefined;
        if (file) imports[join(name, spanish(path))] = join('/node_modules', name, spanish(file));
      }
    }
  }
  return `<script type="importmap">${JSON.stringify({ imports })}</script>`;
}

const PLAIN = '<tiktok-exit-guide></tiktok-exit-guide>';
const GUIDE = `---
title: Leave Chirper
checked: 2026-11-20
---

## First {#first}

### 1. Sign out {#sign-out}

1. Go.
`;
const CUSTOM = `<tiktok-exit-guide><script type="text/markdown">${GUIDE}</script></tiktok-exit-guide>`;

describe('The package, packed by npm in a fresh clone and installed in a project,', () => {
  let tree: string;
  let site: string;
  let packed: string[];
  let browser: Browser;
  let server: Server;
  let map: string;

  const paths = Object.keys(own.exports).map((path) => spanish(path).replace('.', NAME));
  const installed = (file: string) => join(site, 'node_modules', NAME, file);

  before(async () => {
    tree = await cleanTree();
    site = await realpath(await mkdtemp(join(tmpdir(), 'site-')));
    await assert.rejects(stat(join(tree, 'dist')), 'The clean tree has a dist before the build.');
    await run('npm', ['pack', '--pack-destination', site], tree);
    const tarball = (await readdir(site)).find((file) => file.endsWith('.tgz'))!;
    packed = (await run('tar', ['-tzf', tarball], site)).trim().split('\n');
    await writeFile(join(site, 'package.json'), '{ "private": true, "type": "module" }');
    await run('npm', ['install', `./${tarball}`, '--prefer-offline', '--no-audit', '--no-fund'], site);
    map = await importMap(site);
    server = await startServer(pathToFileURL(`${site}/`));
    browser = await openBrowser('chromium');
  });
  after(async () => {
    await browser?.close();
    server?.close();
    await removeTree(tree);
    await removeTree(site);
  });

  it('contains dist, licence, README and changelog, and no files that only the project needs', () => {
    const top = packed.map((file) => file.replace(/^package\//, '')).filter((file) => !file.startsWith('dist/'));
    assert.deepEqual(top.toSorted(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
    // Of the TypeScript files, only the types (`.d.ts`) belong in the package.
    const wrong = packed.filter((file) => /\/(test|demo|src)\/|\.test\.|(?<!\.d)\.tsx?$|\.map$/.test(file));
    assert.deepEqual(wrong, []);
  });

  it('contains each file that its package.json names', async () => {
    const text = await readFile(installed('package.json'), 'utf8');
    const named = [...text.matchAll(/"(?:\.\/)?(dist\/[^"]+)"/g)].map((match) => match[1]!);
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter((file) => !packed.includes(`package/${spanish(file)}`)),
      [],
    );
  });

  it('can be imported in Node.js by every path', async () => {
    const script = `
      for (const path of ${JSON.stringify(paths)}) {
        const module = await import(path, path.endsWith('.json') ? { with: { type: 'json' } } : {});
        console.log(path, Object.keys(module).length > 0);
      }`;
    const said = await run(process.execPath, ['--input-type=module', '--eval', script], site);
    assert.equal(said, paths.map((path) => `${path} true\n`).join(''));
  });

  it('has a command that npx can run', async () => {
    await writeFile(join(site, 'guide.md'), GUIDE);
    assert.match(await run('npx', ['--no', NAME, 'check', 'guide.md'], site), /no problems found/);
  });

  /**
   * Shows a page, and waits until the text of the guide contains `words`.
   *
   * @returns `words`. After a timeout: the text of the guide, and the console of the page
   */
  async function shown(body: string, words: string): Promise<string> {
    const page = await browser.newPage();
    try {
      await page.goto(server.publish(`<!doctype html><meta charset="utf-8"><title>A page</title>${map}${body}`));
      const text = await page.evaluate(async (wanted) => {
        const read = () => document.querySelector('tiktok-exit-guide')!.shadowRoot?.textContent ?? '';
        const end = performance.now() + 20_000;
        while (!read().includes(wanted) && performance.now() < end) await new Promise(requestAnimationFrame);
        return read();
      }, words);
      return text.includes(words) ? words : [text, ...page.console].join('\n');
    } finally {
      await page.close();
    }
  }

  const registers = (path: string) => hasSideEffects(browserTarget(own.exports[path]!)!);
  const module = (path: string) => `<script type="module">import '${spanish(path).replace('.', NAME)}';</script>`;
  const tag = (file: string) => `<script async src="/node_modules/${NAME}/dist/${file}"></script>`;

  for (const path of Object.keys(own.exports).filter((one) => browserTarget(own.exports[one]!)!.endsWith('.js'))) {
    if (registers(path)) {
      it(`shows the guide on a page that imports "${path}" without a bundler`, async () => {
        assert.equal(await shown(module(path) + PLAIN, 'Leave TikTok'), 'Leave TikTok');
      });
    } else {
      it(`shows the guide on a page that imports "${path}" without a bundler and registers it`, async () => {
        const define = `<script type="module">import { define } from '${path.replace('.', NAME)}'; define();</script>`;
        assert.equal(await shown(define + PLAIN, 'Leave TikTok'), 'Leave TikTok');
      });
    }
  }

  it('shows a custom guide on a page that imports it without a bundler', async () => {
    assert.equal(await shown(module('./register.js') + CUSTOM, 'Leave Chirper'), 'Leave Chirper');
  });

  for (const file of ['tiktok-exit-guide.js', 'tiktok-exit-guide.complete.js']) {
    it(`shows the built-in guide and a custom guide on a page whose script tag names ${file}`, async () => {
      assert.equal(await shown(tag(file) + PLAIN, 'Leave TikTok'), 'Leave TikTok');
      assert.equal(await shown(tag(file) + CUSTOM, 'Leave Chirper'), 'Leave Chirper');
    });
  }
});
