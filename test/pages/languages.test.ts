import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import type { Page } from '../browsers/browser.js';
import type { Guide } from '../../src/guide/guide.js';
import { clockAt, daysAfterCheck } from './clock.js';
import { describeInEachEngine, MODULE, SCRIPT } from './harness.js';

const read = (path: string) => readFile(new URL(`../../dist/${path}`, import.meta.url), 'utf8');
const spanish = JSON.parse(await read('guides/es.json')) as Guide;
const english = JSON.parse(await read('guides/en.json')) as Guide;
const CLOCK = clockAt(daysAfterCheck(1));

/** Waits until the first guide on the page has this title. */
function showsTitle(page: Page, title: string): Promise<void> {
  return page.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        const isThere = () =>
          document.querySelector('tiktok-exit-guide')?.shadowRoot?.querySelector('h2')?.textContent === wanted;
        if (isThere()) done();
        else document.addEventListener('guide-load', () => isThere() && done());
      }),
    title,
  );
}

for (const [kind, tag] of [
  ['plain script', SCRIPT],
  ['module', MODULE],
] as const) {
  describeInEachEngine(`A guide in another language, with the script as a ${kind}`, (reader) => {
    const built = () => reader.server.requests.filter((path) => path.startsWith('/dist/'));

    it('takes one request with the script of its language', async () => {
      reader.server.requests.length = 0;
      const script = tag.replace('.js', '.es.js');
      const page = await reader.open({
        script,
        head: CLOCK,
        body: '<tiktok-exit-guide lang="es"></tiktok-exit-guide>',
      });
      await showsTitle(page, spanish.title);
      assert.deepEqual(built(), ['/dist/tiktok-exit-guide.es.js']);
    });

    it('takes the file of its language from beside the English script, and never shows English', async () => {
      reader.server.requests.length = 0;
      const page = await reader.open({
        script: tag,
        head: `${CLOCK}<script>
          window.titles = [];
          document.addEventListener('guide-load', ({ guide }) => window.titles.push(guide.title));
        </script>`,
        body: '<tiktok-exit-guide lang="es-MX"><a href="#there">Fallback</a></tiktok-exit-guide>',
      });
      await showsTitle(page, spanish.title);
      assert.deepEqual(built(), ['/dist/tiktok-exit-guide.js', '/dist/languages/es.js']);
      assert.deepEqual(await page.evaluate(() => (window as unknown as { titles: string[] }).titles), [spanish.title]);
    });

    it('changes when the reader chooses another one, and takes the file of English from beside the Spanish script', async () => {
      reader.server.requests.length = 0;
      const script = tag.replace('.js', '.es.js');
      const page = await reader.open({
        script,
        head: CLOCK,
        body: '<tiktok-exit-guide lang="es" open="wait"></tiktok-exit-guide>',
      });
      await showsTitle(page, spanish.title);
      await page.evaluate(() => {
        const select = document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelector('select')!;
        select.value = 'en';
        select.dispatchEvent(new Event('change'));
      });
      await showsTitle(page, english.title);
      assert.deepEqual(built(), ['/dist/tiktok-exit-guide.es.js', '/dist/languages/en.js']);
      const open = await page.evaluate(() =>
        [...document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('li [aria-expanded=true]')].map(
          ({ id }) => id,
        ),
      );
      assert.deepEqual(open, ['step-wait']);
    });
  });
}

describeInEachEngine('A guide in another language, in an iframe', (reader) => {
  it('has the language that the address of the frame names', async () => {
    const page = await reader.open({
      script: '<script async src="/dist/embed.js"></script>',
      body: '<iframe src="/dist/embed.html?lang=es" title="Guide" width="600" height="600"></iframe>',
    });
    const found = await page.evaluate(
      () =>
        new Promise<{ title: string; lang: string }>((done) => {
          const frame = document.querySelector('iframe')!;
          addEventListener('message', () => {
            const { title, documentElement } = frame.contentDocument!;
            done({ title, lang: documentElement.lang });
          });
          frame.contentWindow!.postMessage({ type: 'tiktok-exit-guide-hello' }, '*');
        }),
    );
    assert.deepEqual(found, { title: spanish.title, lang: 'es' });
  });
});
