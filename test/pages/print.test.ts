import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describeInEachEngine, except } from './harness.js';

describeInEachEngine(
  'On paper',
  (reader) => {
    it('shows every step open, with the addresses of its sources and without controls (F5)', async () => {
      const page = await reader.open({ body: '<tiktok-exit-guide platform="app"></tiktok-exit-guide>' });
      const text = await page.pdfText();
      const flat = text.replace(/\s+/g, ' ');
      for (const wanted of [
        'Tap Delete account permanently',
        'Unused coins may be lost.',
        'Who still sees you',
        'Drafts are only on your phone',
        'Article 17 of the GDPR',
      ]) {
        assert.ok(flat.includes(wanted), wanted);
      }
      assert.ok(text.replace(/\s+/g, '').includes('(https://www.tiktok.com/legal/report/privacy)'));
      assert.ok(text.replace(/\s+/g, '').includes('(https://pirg.org/'), 'a source that no text links to');
      assert.doesNotMatch(
        flat,
        /Show all steps|Hide all steps|In this guide|Show the steps for|Keep my progress|Copy a link|Copy the letter(?! for)|steps done|Add to calendar/,
      );
      const expanded = await page.evaluate(
        () =>
          document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('[aria-expanded="true"]').length,
      );
      assert.equal(expanded, 0, 'printing opens nothing on the screen');
    });

    it('keeps each header on the page of the first line of its step (F5)', async () => {
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
        const last = sheet
          .replace(/\s+/g, ' ')
          .trim()
          // At the end of a step, the label of a checkbox contains the title of the step again. This label is no header, so it is replaced.
          .replace(/Step \d+ done: .{0,60}$/, 'box');
        for (const title of titles) assert.ok(!last.endsWith(title), `"${title}" stands alone at the foot of a sheet`);
      }
    });

    it('shows only the chosen way, with boxes to tick (F5, C3)', async () => {
      for (const [platform, there, gone] of [
        ['app', 'at the end of the list', 'In the row for your account'],
        ['web', 'In the row for your account', 'at the end of the list'],
      ] as const) {
        const page = await reader.open({
          body: `<tiktok-exit-guide sections="delete" platform="${platform}"></tiktok-exit-guide>`,
        });
        const flat = (await page.pdfText()).replace(/\s+/g, ' ');
        assert.ok(flat.includes(there), platform);
        assert.ok(!flat.includes(gone), platform);
        assert.match(flat, /Step 2 done: Choose to delete permanently/);
      }
    });

    it('shows the letter as it is filled in, without its fields (F5)', async () => {
      const page = await reader.open({
        body: '<tiktok-exit-guide sections="locked-out"></tiktok-exit-guide>',
      });
      await page.evaluate(async () => {
        const guide = document.querySelector('tiktok-exit-guide')!;
        const panel = guide.shadowRoot!.getElementById('panel-letter')!;
        const field = panel.querySelector('input')!;
        field.value = '@noor.on.paper';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await guide.updateComplete;
      });
      const flat = (await page.pdfText()).replace(/\s+/g, ' ');
      assert.match(flat, /Username: @noor\.on\.paper/);
      assert.equal(
        flat.match(/Why you cannot sign in/g)?.length,
        3,
        'in the three letters, not as the name of a field',
      );
    });

    it('keeps the paper white and adds no empty pages, whatever styles the page sets on the guide (F5)', async () => {
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

    it('shows only the open steps with print="as-shown" (F5)', async () => {
      const page = await reader.open({ body: '<tiktok-exit-guide print="as-shown" open="save"></tiktok-exit-guide>' });
      const text = (await page.pdfText()).replace(/\s+/g, ' ');
      assert.ok(text.includes('Drafts are only on your phone'));
      assert.ok(text.includes('Choose to delete permanently'));
      assert.ok(!text.includes('Tap Delete account permanently'));
    });
  },
  // The driver of WebKitGTK cannot print. In WebKit, only the component tests check the print rules.
  { engines: except('webkit') },
);
