import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Choice, DEFAULTS, KINDS } from '../../demo/builder/choice.js';
import { buildSnippet } from '../../demo/builder/snippets.js';
import type { TikTokExitGuide } from '../../src/entries/index.js';
import { siteDocuments } from '../../src/site/site-documents.js';
import { writeSite } from '../../src/site/write-site.js';
import type { Browser, Page } from '../browsers/browser.js';
import { openBrowser } from '../browsers/open-browser.js';
import { type Server, startServer } from '../pages/server.js';
import { htmlProblems } from './html-problems.js';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');

/**
 * The documents with HTML that publishers paste into a page. docs/frameworks.md is left out, because its HTML is for templates.
 */
const DOCUMENTS = ['README.md', 'docs/cms.md', 'docs/embedding.md', 'docs/theming.md', 'docs/writing-guides.md'];

/** A page with the HTML that a publisher pastes. It has an `<h1>`, because the headings of the guide start at level 2. */
const around = (html: string, lang = 'en') =>
  `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>A page</title></head>
<body>
<h1>A page</h1>
${html}
</body>
</html>
`;

async function htmlFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(new URL(folder, root), { recursive: true });
  return names.filter((name) => name.endsWith('.html')).map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

/**
 * All snippets of the builder that are HTML, with their names. Each kind of snippet is made twice: without options, and
 * with many options.
 */
async function snippets(): Promise<[name: string, html: string][]> {
  const many: Partial<Choice> = {
    lang: 'en',
    sections: 'delete after',
    open: 'wait',
    'heading-level': '3',
    look: 'newspaper',
    accent: '#8a1c3b',
    guide: 'markdown',
    markdown: '# Own\n\n## A & <b> {#a}\n\n### B {#b}\n\n1. Tap **C** → **D**.',
  };
  const context = {
    base: 'https://example.org/files/',
    title: 'Leave "A" & <B> {{c}}',
    link: 'https://help.example/?a=1&b=2',
    builder: 'https://example.org/demo/',
    pictures: [],
    heights: [{ height: 70 }, { below: 30, height: 80 }],
    plainHtml: await read('dist/guides/en.html'),
  };
  const made = [];
  for (const kind of KINDS) {
    for (const [name, choice] of [['no option', {}] as const, ['many options', many] as const]) {
      const { parts } = await buildSnippet({ ...DEFAULTS, ...choice, snippet: kind }, context);
      // A part with a title such as `App.vue` or `Common.css` is a file of React, Vue or MediaWiki, and not HTML.
      const html = parts.filter(({ title }) => !/\.(js|jsx|vue|css)\b/.test(title)).map(({ code }) => code);
      made.push([`${kind} with ${name}`, html.join('\n')] as [string, string]);
    }
  }
  return made;
}

async function documentedHtml(): Promise<[name: string, html: string][]> {
  const texts = await Promise.all(DOCUMENTS.map(async (file) => [file, await read(file)] as const));
  return texts.flatMap(([file, text]) =>
    [...text.matchAll(/^```html\n(.*?)\n```$/gms)].map(([, code], index): [string, string] => [
      `${file}, example ${index + 1}`,
      code!.replaceAll('sha384-…', `sha384-${'A'.repeat(64)}`),
    ]),
  );
}

/** Waits until the first guide on the page is drawn. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const end = performance.now() + 20_000;
    while (!document.querySelector('tiktok-exit-guide')?.shadowRoot?.querySelector('button')) {
      if (performance.now() > end) throw new Error('After 20 seconds, the guide is not drawn.');
      await new Promise(requestAnimationFrame);
    }
  });
}

/** The HTML in the shadow root of a guide with these attributes, after every checkbox was clicked. */
async function shadowHtml(browser: Browser, server: Server, attributes: string): Promise<string> {
  const page = await browser.newPage();
  const tag = `<tiktok-exit-guide ${attributes}></tiktok-exit-guide>`;
  await page.goto(server.publish(around(`<script src="/dist/tiktok-exit-guide.js"></script>${tag}`)));
  await drawn(page);
  return page.evaluate(async () => {
    const guide = document.querySelector<TikTokExitGuide>('tiktok-exit-guide')!;
    // The HTML of a ticked step differs from the HTML of other steps. If a ticked step has a wait, it also shows the
    // last day of the wait. So every step is ticked here.
    for (const box of guide.shadowRoot!.querySelectorAll<HTMLElement>('[type=checkbox]')) box.click();
    await guide.updateComplete;
    return guide.shadowRoot!.innerHTML;
  });
}

/** The HTML of the whole page of the builder, with a snippet and with the problems of a custom guide. */
async function builderHtml(browser: Browser, server: Server): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/demo/builder.html?snippet=vue&open=wait&guide=markdown&markdown=Nothing`);
  await drawn(page);
  return page.evaluate(async () => {
    // While the builder computes a snippet, this part of the page is busy.
    const part = document.getElementById('copy')!;
    while (part.ariaBusy !== 'false') await new Promise(requestAnimationFrame);
    return `<!doctype html>${document.documentElement.outerHTML}`;
  });
}

describe('The Nu HTML checker', () => {
  let folder: string;
  let site: Server;
  let server: Server;
  let browser: Browser;
  /** The problems in the pages of each group. Each problem starts with the name of its page. */
  let problems: Record<string, string[]>;
  before(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser('chromium')]);
    folder = await mkdtemp(join(tmpdir(), 'exit-guide-site-'));
    const out = pathToFileURL(`${folder}/site/`);
    await writeSite({ root, out, today: '9999-12-31' });
    site = await startServer(out);
    const ofSite = [...(await siteDocuments(root)).values(), 'index.html', 'builder.html', 'changes/index.html'];
    const file = (path: string): [string, string] => [path, `${server.origin}/${path}`];
    const pasted = ([name, html]: [string, string]): [string, string] => [name, server.publish(around(html))];
    const embed = JSON.parse(await read('dist/oembed/en.json')) as { html: string };
    const groups: Record<string, [name: string, address: string][]> = {
      demo: (await htmlFilesIn('demo')).map(file),
      embed: [file('dist/embed.html'), pasted(['dist/oembed/en.json', embed.html])],
      plain: await Promise.all(
        (await htmlFilesIn('dist/guides')).map(async (path): Promise<[string, string]> => {
          const lang = basename(path, '.html');
          return [path, server.publish(around(await read(path), lang))];
        }),
      ),
      snippets: (await snippets()).map(pasted),
      documents: (await documentedHtml()).map(pasted),
      drawn: [
        pasted(['the built-in guide', await shadowHtml(browser, server, '')]),
        pasted(['the built-in guide with all steps open', await shadowHtml(browser, server, 'open="all"')]),
        pasted([
          'a custom guide',
          await shadowHtml(browser, server, 'open="all" src="/test/guides/another-service.md"'),
        ]),
      ],
      site: ofSite.map((path) => [path, `${site.origin}/${path}`]),
      builder: [['the page of the builder', server.publish(await builderHtml(browser, server))]],
      mistakes: [pasted(['a page with mistakes', '<p id="a"><b id="a"></p>'])],
    };
    const said = await htmlProblems(Object.values(groups).flatMap((pages) => pages.map(([, address]) => address)));
    problems = Object.fromEntries(
      Object.entries(groups).map(([group, pages]) => {
        assert.ok(pages.length > 0, `There are pages in the group ${group}`);
        return [group, pages.flatMap(([name, address]) => said.get(address)!.map((problem) => `${name}: ${problem}`))];
      }),
    );
  });
  after(async () => {
    site?.close();
    server?.close();
    await browser?.close();
    await rm(folder, { recursive: true });
  });

  it('finds a mistake', () => {
    assert.match(problems.mistakes!.join('\n'), /a page with mistakes: Line 6: Duplicate ID “a”/);
  });

  for (const [group, name] of [
    ['demo', 'every page of the demo'],
    ['embed', 'the page for iframes, and the oEmbed answer'],
    ['plain', 'the guide as plain HTML'],
    ['snippets', 'every snippet of the builder, pasted into a page'],
    ['documents', 'every example of the documents, pasted into a page'],
    ['drawn', 'the guide as a browser draws it: closed, open, and a custom guide'],
    ['builder', 'the page of the builder as a browser draws it'],
    ['site', 'every page that only the site has, and its first page'],
  ] as const) {
    it(`accepts ${name}`, () => assert.deepEqual(problems[group], []));
  }
});
