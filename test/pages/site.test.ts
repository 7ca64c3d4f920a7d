import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import type { Guide } from '../../src/guide/guide.js';
import type { Page } from '../browsers/browser.js';
import { findingsOn } from './findings-on.js';
import { describeInEachEngine, except, focused, painted, type Reader, until } from './harness.js';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const PAGES = ['index.html', 'article.html', 'facts.html', 'themes.html'];

/** Opens a page of the demo, and waits until its guide is drawn. */
async function openDemo(reader: Reader, path: string, width = 1000): Promise<Page> {
  const page = await reader.open({ script: '', body: '', width });
  await page.goto(`${reader.server.origin}/demo/${path}`);
  for (let frames = 0; frames < 200; frames++) {
    const isDrawn = await page.evaluate(() =>
      [...document.querySelectorAll('tiktok-exit-guide')].every((guide) => guide.shadowRoot?.querySelector('button')),
    );
    if (isDrawn) break;
    await painted(page);
  }
  await painted(page);
  return page;
}

describeInEachEngine('The pages of the demo', (reader) => {
  for (const path of PAGES) {
    it(`fit into 320 px: ${path}`, async () => {
      const page = await openDemo(reader, path, 320);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    });
  }
});

describeInEachEngine('The first page', (reader) => {
  it('is the guide, with one line above it', async () => {
    const page = await openDemo(reader, 'index.html');
    const first = await page.evaluate(() => {
      const guide = document.querySelector('main > tiktok-exit-guide')!;
      const title = guide.shadowRoot!.querySelector('h1')!;
      return { title: title.textContent, top: guide.getBoundingClientRect().top };
    });
    assert.equal(first.title, 'Leave TikTok');
    assert.ok(first.top < 80, `${first.top}`);
  });

  it('offers three looks, which the builder then has chosen, and says when the guide was checked', async () => {
    const page = await openDemo(reader, 'index.html');
    const offered = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.samples li')].map((sample) => ({
        look: sample.querySelector('tiktok-exit-guide')!.className,
        background: getComputedStyle(sample.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelector('section')!)
          .backgroundColor,
        href: sample.querySelector('a')!.getAttribute('href')!,
        told: sample.querySelector('a')!.ariaDescribedByElements?.[0]?.textContent,
      })),
    );
    assert.deepEqual(
      offered.map(({ look }) => look),
      ['newspaper', 'service', 'playful'],
    );
    assert.equal(offered[0]!.background, 'rgb(249, 249, 247)');
    const facts = await page.evaluate(() => document.querySelector('.publish > p:last-of-type')!.textContent!);
    assert.match(facts, /No tracking, no request .* Checked on \w+ \d+, \d{4}\./s);
    await page.goto(new URL(offered[1]!.href, `${reader.server.origin}/demo/`).href);
    await until(page, () => document.querySelector<HTMLInputElement>('[name="look"]:checked')?.value === 'service');
  });

  it('does not lead the keyboard into the small guides', async () => {
    const page = await openDemo(reader, 'index.html');
    await page.evaluate(() => document.querySelector<HTMLElement>('.samples a')!.focus());
    await page.press('Tab');
    assert.equal(await focused(page), 'Use this look');
    await page.press('Tab');
    assert.equal(await focused(page), 'Use this look');
    await page.press('Tab');
    assert.equal(await focused(page), 'What is true, and since when');
  });
});

describeInEachEngine(
  'The first page without JavaScript',
  (reader) => {
    it('leads to the official page', async () => {
      const page = await reader.open({ script: '', body: '' });
      await page.goto(`${reader.server.origin}/demo/index.html`);
      const told = await page.accessibilityTree();
      assert.ok(told.some(({ role, name }) => role === 'link' && name === 'How to delete a TikTok account'));
    });
  },
  { javascript: false },
);

describeInEachEngine('The article', (reader) => {
  it('has no control before its story, and the guide after it', async () => {
    const page = await openDemo(reader, 'article.html');
    const order = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, select, tiktok-exit-guide')].map(({ localName }) => localName),
    );
    assert.deepEqual(order, ['h1', 'h2', 'tiktok-exit-guide', 'select']);
  });
});

describeInEachEngine('The page with the sources', (reader) => {
  it('lists each step with its sources and the day of its last check', async () => {
    const guide = JSON.parse(await read('dist/guides/en.json')) as Guide;
    const page = await openDemo(reader, 'facts.html');
    const listed = await page.evaluate(() =>
      [...document.querySelectorAll('.facts > li')].map((step) => ({
        title: step.querySelector('h3')!.textContent,
        checked: step.querySelector('.checked')!.textContent!,
        sources: [...step.querySelectorAll<HTMLAnchorElement>('.sources a')].map((link) => link.getAttribute('href')),
      })),
    );
    const href = (id: string) => guide.sources.find((source) => source.id === id)!.href;
    assert.deepEqual(
      listed.map(({ title, sources }) => ({ title, sources })),
      guide.sections.flatMap((section) =>
        section.steps.map((step) => ({
          title: step.title,
          sources: (step.sources ?? section.sources ?? []).map(href),
        })),
      ),
    );
    for (const { checked } of listed) assert.match(checked, /^Checked on [A-Z]\w+ \d+, \d{4}$/);
    assert.match(await page.evaluate(() => document.querySelector('main')!.textContent!), /Not seen on a device/);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  describeInEachEngine(
    `The pages of the demo, ${colorScheme}`,
    (reader) => {
      for (const path of ['index.html', 'article.html', 'facts.html']) {
        it(`have no accessibility findings: ${path}`, async () => {
          const page = await openDemo(reader, path);
          // IBM's engine does not know `inert`, and would check whether the samples can get the focus. So the samples
          // are emptied.
          await page.evaluate(() => {
            for (const sample of document.querySelectorAll('[inert]')) sample.replaceChildren();
          });
          assert.deepEqual(await findingsOn(page, reader.server), []);
        });
      }
    },
    { colorScheme, engines: except('webkit') },
  );
}

describeInEachEngine(
  'The pages of the demo',
  (reader) => {
    for (const path of PAGES) {
      it(`request nothing from other hosts, and never violate their own policy: ${path}`, async () => {
        const page = await openDemo(reader, path);
        for (const address of page.requests) assert.ok(address.startsWith(reader.server.origin), address);
        assert.deepEqual(page.console, []);
      });
    }
  },
  { engines: except('webkit') },
);
