import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describeInEachEngine, painted } from '../pages/harness.js';

/** How many times the app changes between a view with a guide and a view without one. */
const VISITS = 100;

describeInEachEngine('An app that changes its views a hundred times', (reader) => {
  /**
   * Ticks a step in the first view with a guide, and looks at each later view.
   *
   * @param keeps whether the reader switches on “Keep my place”
   * @param view the HTML of a view with a guide
   */
  const visit = async (keeps: boolean, view: 'tag' | 'div') => {
    const page = await reader.open({ body: '<main></main>' });
    await page.evaluate(() => customElements.whenDefined('tiktok-exit-guide').then(() => {}));
    const result = await page.evaluate(
      async (keeps, view, visits) => {
        const main = document.querySelector('main')!;
        const frame = () => new Promise(requestAnimationFrame);
        const outside = () => [
          document.querySelectorAll('*').length,
          document.adoptedStyleSheets.length,
          document.documentElement.getAttributeNames().join(),
          document.body.getAttributeNames().join(),
          location.hash,
          history.length,
        ];
        const before = outside();
        const seen = new Set<string>();
        for (let round = 0; round < visits; round++) {
          const place = document.createElement(view === 'tag' ? 'tiktok-exit-guide' : 'div');
          if (view === 'div') place.setAttribute('data-tiktok-exit-guide', '');
          place.setAttribute(view === 'tag' ? 'open' : 'data-open', 'wait');
          main.replaceChildren(place);
          let guide;
          while (!(guide = document.querySelector('tiktok-exit-guide'))?.shadowRoot?.querySelector('button'))
            await frame();
          await guide.updateComplete;
          const find = (words: string) =>
            [...guide.shadowRoot!.querySelectorAll('label')].find((label) => label.textContent!.includes(words))!;
          while (!find('Step 1 done: Stay')) await frame();
          const box = find('Step 1 done: Stay').control as HTMLInputElement;
          if (round === 0) {
            box.click();
            await guide.updateComplete;
            if (keeps) {
              while (!find('Keep my place')) await frame();
              find('Keep my place').click();
            }
            await guide.updateComplete;
          } else seen.add(`${document.querySelectorAll('tiktok-exit-guide').length} guide, ticked: ${box.checked}`);
          main.replaceChildren();
        }
        await frame();
        return { seen: [...seen], before, after: outside(), keys: Object.keys(localStorage) };
      },
      keeps,
      view,
      VISITS,
    );
    await painted(page);
    if (reader.engine !== 'webkit') assert.deepEqual(page.console, []);
    assert.deepEqual(result.after, result.before);
    return { seen: result.seen, keys: result.keys };
  };

  for (const view of ['tag', 'div'] as const) {
    it(`starts anew with each ${view}, and leaves nothing in the page and in the storage`, async () => {
      assert.deepEqual(await visit(false, view), { seen: ['1 guide, ticked: false'], keys: [] });
    });

    it(`finds the ticks in each ${view} under one key, once the reader has asked to keep them`, async () => {
      assert.deepEqual(await visit(true, view), {
        seen: ['1 guide, ticked: true'],
        keys: ['tiktok-exit-guide:'],
      });
    });
  }
});
