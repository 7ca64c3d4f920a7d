import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describeInEachEngine, except } from './harness.js';

describeInEachEngine(
  'On paper',
  (reader) => {
    it('shows every step of the chosen route open, with the addresses of its sources and without controls (F5)', async () => {
      const page = await reader.open({ body: '<tiktok-exit-guide platform="app"></tiktok-exit-guide>' });
      const text = await page.pdfText();
      const flat = text.replace(/\s+/g, ' ');
      for (const wanted of [
        'Tap Delete account permanently',
        'Unused coins may be lost.',
        'Who still sees you',
        'They are only in the app on your phone',
        'Privacy Badger',
        'Not printed: Stay, but be harder to reach; I cannot sign in, or it is not my account; Web browser',
      ]) {
        assert.ok(flat.includes(wanted), wanted);
      }
      assert.doesNotMatch(flat, /Make your account private|Article 17 of the GDPR/);
      const addresses = text.replace(/\s+/g, '');
      assert.ok(addresses.includes('(https://pirg.org/'), 'a source that no text links to');
      assert.ok(!addresses.includes('techcrunch.com'), 'a source of another route only');
      assert.doesNotMatch(
        flat,
        /Show all steps|Hide all steps|What do you want to do|Show the steps for|Keep my progress|Copy a link|Copy the letter(?! for)|steps done|Add to calendar/,
      );
      const expanded = await page.evaluate(
        () =>
          document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('li [aria-expanded="true"]').length,
      );
      assert.equal(expanded, 0, 'printing opens nothing on the screen');
    });

    it('shows everything with print="all", also the other routes and platforms (F5)', async () => {
      const page = await reader.open({ body: '<tiktok-exit-guide print="all" platform="app"></tiktok-exit-guide>' });
      const text = await page.pdfText();
      const flat = text.replace(/\s+/g, ' ');
      for (const wanted of ['at the end of the list', 'the row differs by version', 'Article 17 of the GDPR']) {
        assert.ok(flat.includes(wanted), wanted);
      }
      assert.ok(flat.includes('Make your account private'));
      const addresses = text.replace(/\s+/g, '');
      assert.ok(addresses.includes('(https://www.tiktok.com/legal/report/privacy)'));
      assert.ok(addresses.includes('techcrunch.com'), 'a source of another route only');
      assert.doesNotMatch(flat, /Not printed|What do you want to do/);
    });

    it('fits on seven sheets of A4, and fills the first one (F5)', async () => {
      const page = await reader.open({ body: '<tiktok-exit-guide platform="app"></tiktok-exit-guide>' });
      const sheets = (await page.pdfText()).split('\f').map((sheet) => sheet.replace(/\s/g, '').length);
      assert.ok(sheets.length <= 7, `${sheets.length} sheets`);
      const average = sheets.reduce((sum, length) => sum + length) / sheets.length;
      assert.ok(sheets[0]! > average / 2, `characters on each sheet: ${sheets}`);
    });

    it('keeps each header on the page of the first line of its step (F5)', async () => {
      const page = await reader.open({});
      const titles = await page.evaluate(() =>
        [
          ...document
            .querySelector('tiktok-exit-guide')!
            .shadowRoot!.querySelectorAll('[part~="section-title"], [part~="step-title"], h5'),
        ].map((title) => title.textContent!.replace(/\s+/g, ' ').trim()),
      );
      assert.ok(titles.includes('Save your things') && titles.includes('Open your account settings'));
      for (const sheet of (await page.pdfText()).split('\f')) {
        const last = sheet.replace(/\s+/g, ' ').trim();
        for (const title of titles) assert.ok(!last.endsWith(title), `"${title}" stands alone at the foot of a sheet`);
      }
    });

    it('shows only the chosen way, with boxes to tick (F5, C3)', async () => {
      for (const [platform, there, gone] of [
        ['app', 'at the end of the list', 'the row differs by version'],
        ['web', 'the row differs by version', 'at the end of the list'],
      ] as const) {
        const page = await reader.open({
          body: `<tiktok-exit-guide sections="delete" platform="${platform}"></tiktok-exit-guide>`,
        });
        const flat = (await page.pdfText()).replace(/\s+/g, ' ');
        assert.ok(flat.includes(there), platform);
        assert.ok(!flat.includes(gone), platform);
        assert.match(flat, /Step 2 done/);
        assert.doesNotMatch(flat, /A few taps and a code/, 'what a closed section is about');
        assert.match(flat, platform === 'app' ? /Not printed: Web browser/ : /Not printed: Phone app/);
      }
    });

    it('shows the letter as it is filled in, without its fields (F5)', async () => {
      const page = await reader.open({
        body: '<tiktok-exit-guide sections="locked-out"></tiktok-exit-guide>',
      });
      await page.evaluate(async () => {
        const guide = document.querySelector('tiktok-exit-guide')!;
        guide.openStep('request');
        await guide.updateComplete;
        guide.closeStep('request');
        const panel = guide.shadowRoot!.getElementById('panel-request')!;
        const field = [...panel.querySelectorAll('label')].find(
          (label) => label.textContent!.trim() === 'Username',
        )!.control!;
        if (!(field instanceof HTMLInputElement)) throw new Error('Username is no input');
        field.value = '@noor.on.paper';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await guide.updateComplete;
      });
      const flat = (await page.pdfText()).replace(/\s+/g, ' ');
      assert.match(flat, /Username: @noor\.on\.paper/);
      assert.equal(
        flat.match(/Why you cannot do it yourself/g)?.length,
        1,
        'in the letter, not as the name of a field',
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
      assert.ok(text.includes('They are only in the app on your phone'));
      assert.ok(text.includes('Choose to delete permanently'));
      assert.ok(!text.includes('Tap Delete account permanently'));
      assert.doesNotMatch(text, /Make your account private|Block its trackers|Not printed/);
      assert.ok(text.includes('After you deleted it'), 'the title of a folded section');
    });
  },
  // The driver of WebKitGTK cannot print. In WebKit, only the component tests check the print rules.
  { engines: except('webkit') },
);
