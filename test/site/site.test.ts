import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LANGUAGES } from '../../src/build/language-modules.js';
import { version } from '../../src/element/version.js';
import type { Guide } from '../../src/guide/guide.js';
import { readLatest } from '../../src/release/read-latest.js';
import { type SiteOptions, writeSite } from '../../src/site/write-site.js';
import type { Browser, Page } from '../browsers/browser.js';
import { openBrowser } from '../browsers/open-browser.js';
import { findingsOn } from '../pages/findings-on.js';
import { type Server, startServer } from '../pages/server.js';

const root = new URL('../../', import.meta.url);
const TODAY = '9999-12-31';
/** The site is not at the root of its server, as on GitHub Pages. */
const PATH = '/some/path/';
const PAGES = [
  '',
  'builder.html',
  'article.html',
  'themes.html',
  'facts.html',
  'hostile/index.html',
  'hostile/resets.html',
  'docs/index.html',
  'docs/embedding.html',
  'docs/labels.html',
  'docs/changelog.html',
  'changes/index.html',
];

describe('The site', () => {
  let folder: string;
  let out: URL;
  let server: Server;
  let browser: Browser;
  let notes: string[];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'site-'));
    out = pathToFileURL(join(folder, `public${PATH}`));
    notes = await writeSite({ root, out, today: TODAY });
    server = await startServer(pathToFileURL(`${folder}/public/`));
    browser = await openBrowser('chromium');
  });
  after(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true });
  });

  const read = (path: string) => readFile(new URL(path, out), 'utf8');
  const write = (options: Partial<SiteOptions>) =>
    writeSite({ root, out: pathToFileURL(`${folder}/other/`), today: TODAY, ...options });

  async function open(path: string, width = 1000): Promise<Page> {
    const page = await browser.newPage();
    await page.resize(width, 700);
    await page.goto(server.origin + PATH + path);
    return page;
  }

  /** Waits until each guide on the page is drawn. */
  const drawn = (page: Page) =>
    page.evaluate(async () => {
      const end = performance.now() + 20_000;
      const isDrawn = () =>
        [...document.querySelectorAll('tiktok-exit-guide')].every((guide) => guide.shadowRoot?.querySelector('button'));
      while (!isDrawn() && performance.now() < end) await new Promise(requestAnimationFrame);
      return isDrawn();
    });

  for (const path of PAGES) {
    it(`works in a folder of a plain server, without a request to anyone else: /${path}`, async () => {
      const page = await open(path);
      assert.ok(await drawn(page), 'The guide is not drawn.');
      const here = server.origin + PATH;
      assert.deepEqual(
        page.requests.filter((address) => !address.startsWith(here)),
        [],
      );
      assert.deepEqual(page.console, []);
      await page.close();
    });
  }

  it('has the guide on its first page', async () => {
    const page = await open('');
    await drawn(page);
    const title = await page.evaluate(
      () => document.querySelector('main > tiktok-exit-guide')!.shadowRoot!.querySelector('h1')!.textContent,
    );
    assert.equal(title, 'Leave TikTok');
    await page.close();
  });

  it('has only links that lead to a page, a file or a heading of the site', async () => {
    const files = (await readdir(out, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
    const pages = files.filter((file) => file.endsWith('.html') && !/^\d/.test(file));
    assert.ok(pages.length > 30, `${pages.length} pages`);
    const wrong = [];
    for (const file of pages) {
      const html = await read(file);
      for (const [, written] of html.matchAll(/<(?:a|link|script|img|iframe)\b[^>]*?\s(?:href|src)="([^"]+)"/g)) {
        if (/^(?:https?|data|mailto):/.test(written!)) continue;
        const target = new URL(written!.replaceAll('&amp;', '&'), new URL(file, out));
        const fragment = decodeURIComponent(target.hash.slice(1));
        target.hash = target.search = '';
        if (!target.href.startsWith(out.href) || !existsSync(target)) wrong.push(`${file} → ${written}`);
        else if (fragment && target.pathname.includes('/docs/')) {
          if (!(await readFile(target, 'utf8')).includes(`id="${fragment}"`)) wrong.push(`${file} → ${written}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('leads from each page of its list to the documents and to what changed', async () => {
    for (const path of [
      'index.html',
      'builder.html',
      'themes.html',
      'facts.html',
      'docs/cms.html',
      'changes/index.html',
    ]) {
      const html = await read(path);
      const up = path.includes('/') ? '../' : '';
      for (const [target, name] of [
        ['docs/index.html', 'Documentation'],
        ['changes/index.html', 'What changed'],
      ] as const) {
        assert.match(html, new RegExp(`<a href="${up}${target}"[^>]*>${name}</a>`), path);
      }
    }
  });

  it('has the files of the version under its own path, with their hashes, and without the scripts of the demo', async () => {
    const files = await readdir(new URL(`${version}/`, out));
    for (const file of ['tiktok-exit-guide.js', 'integrity.json', 'embed.html', 'languages', 'skins']) {
      assert.ok(files.includes(file), file);
    }
    assert.ok(!files.includes('demo'));
    assert.equal(await read(`${version}/integrity.json`), await readFile(new URL('dist/integrity.json', root), 'utf8'));
  });

  it('builds a snippet with the address of this version and its hash', async () => {
    const page = await open('builder.html');
    const hashes = JSON.parse(await read(`${version}/integrity.json`)) as Record<string, string>;
    const snippet = await page.evaluate(async () => {
      const end = performance.now() + 20_000;
      const code = () => document.querySelector('#parts code')?.textContent ?? '';
      while (!code().includes('sha384-') && performance.now() < end) await new Promise(requestAnimationFrame);
      return code();
    });
    assert.ok(snippet.includes(`src="${server.origin}${PATH}${version}/tiktok-exit-guide.js"`), snippet);
    assert.ok(snippet.includes(`integrity="${hashes['tiktok-exit-guide.js']}"`), snippet);
    await page.close();
  });

  it('shows the style sheet of each look', async () => {
    const page = await open('themes.html?look=playful');
    const shown = await page.evaluate(async () => {
      const end = performance.now() + 20_000;
      const css = document.getElementById('css')!;
      while (!css.textContent && performance.now() < end) await new Promise(requestAnimationFrame);
      return { css: css.textContent, href: document.querySelector<HTMLAnchorElement>('#file')!.href };
    });
    assert.equal(shown.css, await read(`${version}/skins/playful.css`));
    assert.equal(shown.href, `${server.origin}${PATH}${version}/skins/playful.css`);
    await page.close();
  });

  it('tells programs the newest version, and the day on which each guide was checked', async () => {
    const latest = await readLatest(`${server.origin}${PATH}latest.json`);
    assert.equal(latest.version, version);
    assert.deepEqual(Object.keys(latest.guides).toSorted(), LANGUAGES);
    for (const [lang, { checked }] of Object.entries(latest.guides)) {
      const guide = JSON.parse(await readFile(new URL(`dist/guides/${lang}.json`, root), 'utf8')) as Guide;
      assert.equal(checked, guide.checked);
    }
  });

  it('has a feed for each language, which its first page names', async () => {
    const first = await read('index.html');
    for (const tag of LANGUAGES) {
      assert.match(await read(`changes/${tag}.xml`), new RegExp(`^<\\?xml .*\\n<feed xml:lang="${tag}" `));
      assert.match(
        first,
        new RegExp(`<link rel="alternate" type="application/atom\\+xml" href="changes/${tag}\\.xml" title="`),
      );
    }
    assert.match(await read('changes/de.xml'), /Die Anleitung gibt es jetzt auf Deutsch\./);
    assert.doesNotMatch(await read('changes/en.xml'), /jetzt auf Deutsch|can be read in this language/);
  });

  it('has documents that fit into 320 px and have no accessibility findings', async () => {
    const page = await open('docs/labels.html', 320);
    for (const path of ['docs/index.html', 'docs/labels.html', 'docs/embedding.html', 'changes/index.html']) {
      // The documents allow no script. The checker is one.
      const html = (await read(path)).replace(/<meta\s+http-equiv[^>]*>/, '');
      await page.goto(server.publish(html, {}, `${PATH}${path.replace('.html', '-to-check.html')}`));
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, path);
      // The box of a table can have the focus also if its table fits, because the HTML does not know the width.
      assert.deepEqual(await findingsOn(page, server, '', ['element_tabbable_role_valid']), [], path);
    }
    await page.close();
  });

  it('has its own address in feeds and examples, and links to source files, if it is told the addresses', async () => {
    const said = await write({ address: 'https://guide.example/a', source: 'https://code.example/blob/v1/' });
    const other = pathToFileURL(`${folder}/other/`);
    assert.ok(!said.some((note) => note.includes('SITE_ADDRESS')));
    assert.match(
      await readFile(new URL('changes/en.xml', other), 'utf8'),
      /"https:\/\/guide\.example\/a\/changes\/en\.xml"/,
    );
    const embedding = await readFile(new URL('docs/embedding.html', other), 'utf8');
    assert.match(embedding, new RegExp(`https://guide\\.example/a/${version}/tiktok-exit-guide\\.js`));
    assert.match(embedding, /<a href="https:\/\/code\.example\/blob\/v1\/src\/guide\/guide\.ts"/);
    assert.ok(notes.some((note) => note.includes('SITE_ADDRESS')));
    assert.doesNotMatch(await read('docs/embedding.html'), /href="[^"]*src\/guide/);
  });

  it('refuses an address that is none', async () => {
    await assert.rejects(
      write({ address: 'guide.example' }),
      /SITE_ADDRESS is "guide\.example"\. It must be an absolute address/,
    );
    await assert.rejects(write({ source: 'https://a.example/?b' }), /SOURCE_ADDRESS is "https:\/\/a\.example\/\?b"/);
  });

  it('removes no folder that is no site', async () => {
    const precious = join(folder, 'precious');
    await mkdir(precious);
    await writeFile(join(precious, 'thesis.txt'), 'Years of work');
    await assert.rejects(write({ out: pathToFileURL(`${precious}/`) }), /precious.*" has files that are no site/);
    assert.deepEqual(await readdir(precious), ['thesis.txt']);
  });

  describe('with released versions', () => {
    let releases: string;
    /** Makes a release from the built files. */
    async function release(as: string, name = 'tiktok-exit-guide'): Promise<string> {
      const own = join(releases, as);
      await mkdir(own, { recursive: true });
      await writeFile(join(own, 'package.json'), JSON.stringify({ name, version: as }));
      await cp(fileURLToPath(new URL('dist', root)), join(own, 'dist'), { recursive: true });
      return own;
    }
    const withReleases = () => write({ releases: pathToFileURL(`${releases}/`) });
    before(async () => {
      releases = join(folder, 'releases');
      await release('0.0.9');
    });

    it('has each under its own path, as it was released', async () => {
      await writeFile(join(releases, '0.0.9/dist/only-in-this-release.txt'), 'Old');
      await withReleases();
      const other = join(folder, 'other');
      assert.equal(await readFile(join(other, '0.0.9/only-in-this-release.txt'), 'utf8'), 'Old');
      assert.ok(existsSync(join(other, version, 'tiktok-exit-guide.js')));
      assert.ok(!existsSync(join(other, '0.0.9/demo')));
      const latest = JSON.parse(await readFile(join(other, 'latest.json'), 'utf8'));
      assert.equal(latest.version, version);
      const changes = await readFile(join(other, 'changes/index.html'), 'utf8');
      assert.match(
        changes,
        new RegExp(`href="\\.\\./${version}/integrity\\.json".*href="\\.\\./0\\.0\\.9/integrity\\.json"`, 's'),
      );
    });

    it('is refused if a file does not have its hash', async () => {
      const own = await release('0.0.8');
      await writeFile(join(own, 'dist/embed.js'), 'alert(1)');
      await assert.rejects(
        withReleases(),
        /^Error: The file embed\.js of the release "0\.0\.8" does not have the hash in its integrity\.json\.$/,
      );
      await rm(own, { recursive: true });
    });

    it('is refused if the built files of a released version have other hashes than the release', async () => {
      const own = await release(version);
      await withReleases();
      const hashes = JSON.parse(await readFile(join(own, 'dist/integrity.json'), 'utf8')) as Record<string, string>;
      delete hashes['embed.js'];
      await writeFile(join(own, 'dist/integrity.json'), JSON.stringify(hashes));
      await assert.rejects(withReleases(), /These files are not those of the release .* Raise the version/);
      await rm(own, { recursive: true });
    });

    it('is refused if a newer version is released, or a folder is another package', async () => {
      const newer = await release('99.0.0');
      await assert.rejects(withReleases(), /The version 99\.0\.0 is released, but these files are/);
      await rm(newer, { recursive: true });
      const another = await release('1.0.0', 'left-pad');
      await assert.rejects(withReleases(), /The release "1\.0\.0" is no version of tiktok-exit-guide/);
      await rm(another, { recursive: true });
      await mkdir(join(releases, 'empty'));
      await assert.rejects(withReleases(), /The release "empty" has no readable empty\/package\.json/);
      await rm(join(releases, 'empty'), { recursive: true });
      const none = write({ releases: pathToFileURL(`${folder}/nowhere/`) });
      await assert.rejects(none, /The folder with the releases cannot be read/);
    });
  });
});

describe('The workflow that publishes the site', () => {
  it('pins each action by the hash of a commit, and begins without permissions', async () => {
    const workflow = await readFile(new URL('.github/workflows/site.yml', root), 'utf8');
    const actions = [...workflow.matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map(([, action]) => action!);
    assert.ok(actions.length > 3);
    for (const action of actions) assert.match(action, /^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
    assert.match(workflow, /^permissions: \{\}$/m);
  });
});
