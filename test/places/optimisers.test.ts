import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import type { Page } from '../browsers/browser.js';
import { describeInEachEngine, painted, type Reader, until } from '../pages/harness.js';

// Optimisers are plugins and services that change the script tags of a page. These tests do to the tags what the
// optimisers do, because the optimisers themselves are for sale, or run on the servers of their makers.

const FILE = '/dist/tiktok-exit-guide.js';
const read = (file: string) => readFileSync(new URL(`../..${file}`, import.meta.url), 'utf8');

/** The ways to ask for the guide that need only the script, wherever it is. */
const PLACES = `<p>A page</p>
<tiktok-exit-guide open="wait"><a href="/guide">The guide</a></tiktok-exit-guide>
<div data-tiktok-exit-guide data-open="wait"><a href="/guide">The guide</a></div>`;
/** The attributes of a script tag that asks for a third guide, which appears after the script. */
const OPTIONS = 'data-open="wait"';

/** Waits until the guides are drawn. Asserts that each has its step open, and that the links are hidden. */
async function showsGuides(reader: Reader, page: Page, count: number): Promise<void> {
  const drawn = (count: number) =>
    [...document.querySelectorAll('tiktok-exit-guide')].filter((one) => one.shadowRoot?.querySelector('button'))
      .length >= count;
  await until(page, drawn, count);
  await painted(page);
  const shown = await page.evaluate(() => ({
    guides: [...document.querySelectorAll('tiktok-exit-guide')].map((guide) =>
      [...guide.shadowRoot!.querySelectorAll('[aria-expanded="true"] [part="step-title"]')]
        .map((title) => title.textContent)
        .join(),
    ),
    links: [...document.links].filter((link) => link.checkVisibility()).length,
  }));
  assert.deepEqual(shown, { guides: Array.from({ length: count }, () => 'Stay signed out for 30 days'), links: 0 });
  if (reader.engine !== 'webkit') assert.deepEqual(page.console, []);
}

/**
 * Optimisers that hold scripts back. `hold` is what the server of the optimiser makes of our tag. In the browser, each
 * held script is replaced by a new one, with the attributes under their old names.
 */
const HOLDING = [
  [
    'WP Rocket',
    (attributes: string) => `<script type="rocketlazyloadscript" data-rocket-src="${FILE}" ${attributes}></script>`,
    'data-rocket-src',
  ],
  [
    'LiteSpeed Cache',
    (attributes: string) => `<script type="litespeed/javascript" data-src="${FILE}" ${attributes}></script>`,
    'data-src',
  ],
  [
    'Perfmatters',
    (attributes: string) => `<script type="pmdelayedscript" data-cfasync="false" src="${FILE}" ${attributes}></script>`,
    'src',
  ],
  [
    'Rocket Loader of Cloudflare',
    (attributes: string) =>
      `<script type="0f3ce9d1c5-text/javascript" data-cf-settings="0f3ce9d1c5-|49" src="${FILE}" ${attributes}></script>`,
    'src',
  ],
] as const;

/** Lets a page run the held scripts at the first click of the reader, as a part of such an optimiser does. */
const release = (address: string) => `<script>
  addEventListener('click', () => {
    for (const held of document.querySelectorAll('script[type]')) {
      const script = document.createElement('script');
      script.async = false;
      for (const { name, value } of held.attributes)
        if (name !== 'type') script.setAttribute(name === '${address}' ? 'src' : name, value);
      held.replaceWith(script);
    }
  }, { once: true });
</script>`;

describeInEachEngine('A page whose optimiser holds the script back until the first click', (reader) => {
  for (const [name, hold, address] of HOLDING) {
    it(`shows the links before, and the guides after, with ${name}`, async () => {
      reader.server.requests.length = 0;
      const page = await reader.open({ script: release(address), body: hold(OPTIONS) + PLACES });
      const before = await page.evaluate(() => [...document.links].map((link) => link.checkVisibility()));
      assert.deepEqual(before, [true, true]);
      assert.ok(!reader.server.requests.includes(FILE));
      await page.click(10, 10);
      await showsGuides(reader, page, 3);
    });
  }
});

/** Ways in which optimisers write the tag anew. `{}` stands for the other attributes of the tag. */
const REWRITTEN = [
  ['without async', `<script src="${FILE}" {}></script>`],
  ['with defer', `<script defer src="${FILE}" {}></script>`],
  ['with async and defer', `<script async defer src="${FILE}" {}></script>`],
  ['as a module', `<script type="module" src="${FILE}" {}></script>`],
  ['with a type and a query', `<script type="text/javascript" src="${FILE}?ver=6.9.1" {}></script>`],
] as const;

describeInEachEngine('A page whose optimiser rewrote the script tag', (reader) => {
  for (const [how, tag] of REWRITTEN) {
    it(`shows the guides, ${how}`, async () => {
      await showsGuides(reader, await reader.open({ script: '', body: tag.replace('{}', OPTIONS) + PLACES }), 3);
    });
  }
});

const OTHERS = 'var theme = { menu: true }, t = 1, e = 2\n';
const LATER = '\nwindow.after = theme.menu && t + e;';
/** What Autoptimize and its like do to the texts of scripts: they join them, and some catch the errors of each. */
const JOINED = [
  ['one after the other', (file: string) => `${OTHERS};${read(file)}${LATER}`],
  ['each in its own try', (file: string) => `try{${OTHERS}}catch(e){}try{${read(file)}}catch(e){}${LATER}`],
] as const;

describeInEachEngine('A page whose optimiser joined the scripts into one', (reader) => {
  for (const [how, join] of JOINED) {
    for (const attributes of ['defer', 'type="module"']) {
      it(`shows the guides and runs the other scripts, ${how}, ${attributes}`, async () => {
        const address = reader.server.publish(join(FILE), { 'content-type': 'text/javascript' }, '/cache/joined.js');
        const page = await reader.open({ script: `<script ${attributes} src="${address}"></script>`, body: PLACES });
        await showsGuides(reader, page, 2);
        assert.equal(await page.evaluate(() => (window as unknown as { after: number }).after), 3);
      });
    }
  }

  it('shows a custom guide with the complete script, and requests no other file of ours', async () => {
    const joined = JOINED[0][1]('/dist/tiktok-exit-guide.complete.js');
    const address = reader.server.publish(joined, { 'content-type': 'text/javascript' }, '/cache/complete.js');
    reader.server.requests.length = 0;
    const page = await reader.open({
      script: `<script defer src="${address}"></script>`,
      body: '<div data-tiktok-exit-guide data-src="/test/guides/another-service.md"></div>',
    });
    await until(
      page,
      () =>
        document.querySelector('tiktok-exit-guide')?.shadowRoot?.querySelector('h2')?.textContent === 'Leave Chirper',
    );
    const ours = reader.server.requests.filter((path) => /exit-guide|parser|languages/.test(path));
    assert.deepEqual(ours, []);
  });
});

describeInEachEngine('A page whose optimiser wrote the script into the page', (reader) => {
  for (const attributes of ['', 'type="module"']) {
    const inline = `<script ${attributes}>${read(FILE)}</script>`;
    for (const [where, page] of [
      ['the head', { script: inline, body: PLACES }],
      ['the end of the body', { script: '', body: PLACES + inline }],
    ] as const) {
      it(`shows the guides, in ${where}, ${attributes || 'as a plain script'}`, async () => {
        await showsGuides(reader, await reader.open(page), 2);
      });
    }
  }
});
