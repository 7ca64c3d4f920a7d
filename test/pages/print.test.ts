import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describeInEachEngine, except } from './harness.js';

describeInEachEngine(
  'On paper',
  (reader) => {
    it('every step is open, with the addresses of its sources, and nothing to press (F5)', async () => {
      const page = await reader.open({});
      const text = await page.pdfText();
      const flat = text.replace(/\s+/g, ' ');
      for (const wanted of [
        'Tap Delete account permanently',
        'Unused coins may be lost.',
        'Who still sees you',
        'Drafts are only on your phone',
        'name Article 17',
      ]) {
        assert.ok(flat.includes(wanted), wanted);
      }
      assert.ok(text.replace(/\s+/g, '').includes('(https://www.tiktok.com/legal/report/privacy)'));
      assert.ok(text.replace(/\s+/g, '').includes('(https://pirg.org/'), 'a source that no text links to');
      assert.doesNotMatch(flat, /Show all steps|Hide all steps|In this guide/);
      const expanded = await page.evaluate(
        () =>
          document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('[aria-expanded="true"]').length,
      );
      assert.equal(expanded, 0, 'printing opens nothing on the screen');
    });

    it('no header is parted from the first line of its step (F5)', async () => {
      const page = await reader.open({});
      const titles = await page.evaluate(() =>
        [...document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('h3, h4, h5')].map((heading) =>
          heading
            .textContent!.replace(/\s+/g, ' ')
            .trim()
            .replace(/^Step \d+ /, ''),
        ),
      );
      for (const sheet of (await page.pdfText()).split('\f')) {
        const last = sheet.replace(/\s+/g, ' ').trim();
        for (const title of titles) assert.ok(!last.endsWith(title), `"${title}" stands alone at the foot of a sheet`);
      }
    });

    it('the paper stays white and as long as its text, whatever the page gives the guide (F5)', async () => {
      const page = await reader.open({
        head: '<style>tiktok-exit-guide { display: block; min-height: 900em }</style>',
        body: '<tiktok-exit-guide theme="dark" sections="after"></tiktok-exit-guide>',
      });
      assert.ok((await page.pdfText()).split('\f').length <= 4, 'no empty sheets');
      const rules = await page.evaluate(() => {
        const [sheet] = document.querySelector('tiktok-exit-guide')!.shadowRoot!.adoptedStyleSheets;
        const print = [...sheet!.cssRules].find((rule) => rule.cssText.startsWith('@media print')) as CSSMediaRule;
        return print.cssRules[0]!.cssText;
      });
      assert.match(rules, /color-scheme: light !important/);
    });

    it('print="as-shown" prints what is open (F5)', async () => {
      const page = await reader.open({ body: '<tiktok-exit-guide print="as-shown" open="save"></tiktok-exit-guide>' });
      const text = (await page.pdfText()).replace(/\s+/g, ' ');
      assert.ok(text.includes('Drafts are only on your phone'));
      assert.ok(text.includes('Choose to delete permanently'));
      assert.ok(!text.includes('Tap Delete account permanently'));
    });
  },
  // The driver of WebKitGTK cannot print; the component tests read the sheet's rules there.
  { engines: except('webkit') },
);
