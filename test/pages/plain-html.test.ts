import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { describeInEachEngine, painted, textsDrawn } from './harness.js';

const plain = await readFile(new URL('../../dist/guides/en.html', import.meta.url), 'utf8');
const body = `<tiktok-exit-guide>\n${plain}</tiktok-exit-guide>`;

describeInEachEngine(
  'The guide as plain HTML inside the tag, without JavaScript',
  (reader) => {
    it('can be read in full, skips no heading level, and links only to existing ids', async () => {
      const page = await reader.open({ script: '', body });
      const { levels, dead, links, width, text } = await page.evaluate(() => ({
        levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => Number(localName[1])),
        dead: [...document.querySelectorAll('a[href^="#"]')]
          .map((link) => link.getAttribute('href')!.slice(1))
          .filter((id) => !document.getElementById(id)?.checkVisibility()),
        links: document.querySelectorAll('a[href^="#"]').length,
        width: document.documentElement.scrollWidth,
        text: document.body.innerText,
      }));
      assert.deepEqual(dead, []);
      assert.ok(links > 20, `${links} links within the guide`);
      levels.reduce((before, level) => {
        assert.ok(level <= before + 1, `h${level} behind h${before}`);
        return level;
      }, 1);
      assert.ok(width <= 1000);
      assert.match(text, /Tap Deactivate or delete account/);
      assert.doesNotMatch(text, /undefined|\[object/);
    });
  },
  { javascript: false },
);

describeInEachEngine('The guide as plain HTML inside the tag', (reader) => {
  it('has the whole text of each step of the widget', async () => {
    const page = await reader.open({ body: `${body}` });
    assert.deepEqual(await textsDrawn(page), []);
    const missing = await page.evaluate(() => {
      const guide = document.querySelector('tiktok-exit-guide')!;
      const words = (text: string) => text.replace(/\s+/g, ' ').trim();
      const said = words(guide.textContent!);
      const parts = ['title', 'section-title', 'step-title', 'way-title', 'card', 'source', 'label'];
      const shown = parts.flatMap((part) =>
        [...guide.shadowRoot!.querySelectorAll(`[part~="${part}"]`)].map((one) => words(one.textContent!)),
      );
      return { shown: shown.length, missing: shown.filter((one) => !said.includes(one)) };
    });
    assert.ok(missing.shown > 100);
    assert.deepEqual(missing.missing, []);
  });

  it('leaves the accessibility tree once the widget runs', async () => {
    const page = await reader.open({ body });
    await painted(page);
    const visible = await page.evaluate(() =>
      [...document.querySelectorAll('tiktok-exit-guide *')].some((element) => element.checkVisibility()),
    );
    assert.equal(visible, false);
    const headings = (await page.accessibilityTree()).filter(
      ({ role, name }) => role === 'heading' && /^Leave TikTok$/.test(name),
    );
    assert.equal(headings.length, 1);
  });
});
