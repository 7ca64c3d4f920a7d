import assert from 'node:assert/strict';
import { it } from 'node:test';
import { clockAt, daysAfterCheck } from './clock.js';
import { describeInEachEngine, openSteps, painted, SCRIPT, textsDrawn } from './harness.js';
import { snippetsWithHash, snippetWithHeight } from './snippet.js';

/**
 * The largest allowed white space between the guide and the end of the reserved height, in pixels. The snippet reserves
 * one height for a range of widths, but a wide guide needs less height than a narrow guide. In WebKit and in the
 * Chromium of the npm package, some lines break elsewhere, so at some widths the guide needs less height than in the browsers
 * in which the height was measured.
 */
const SPARE = { chromium: 150, firefox: 100, webkit: 170 };

describeInEachEngine('A page that embeds the guide', (reader) => {
  it('needs only the script tag and the element', async () => {
    const address = reader.server.publish(`${SCRIPT}<tiktok-exit-guide></tiktok-exit-guide>`);
    const page = await reader.open({});
    await page.goto(address);
    assert.deepEqual(await textsDrawn(page), []);
    const text = await page.evaluate(() => document.querySelector('tiktok-exit-guide')!.shadowRoot!.textContent!);
    assert.match(text, /Leave TikTok/);
    assert.match(text, /Tap Deactivate or delete account/);
  });

  it('requests one file, the script', async () => {
    reader.server.requests.length = 0;
    const page = await reader.open({ body: '<tiktok-exit-guide open="all"></tiktok-exit-guide>' });
    await painted(page);
    const asked = reader.server.requests.filter((path) => !path.startsWith('/page-') && path !== '/favicon.ico');
    assert.deepEqual(asked, ['/dist/tiktok-exit-guide.js']);
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    assert.deepEqual(
      loaded.filter((path) => path !== '/favicon.ico'),
      ['/dist/tiktok-exit-guide.js'],
    );
  });

  it('has nothing stored after every step was opened and every link to a step was followed', async () => {
    const page = await reader.open({ body: '<tiktok-exit-guide open="all"></tiktok-exit-guide>' });
    await page.evaluate(() => {
      const root = document.querySelector('tiktok-exit-guide')!.shadowRoot!;
      for (const link of root.querySelectorAll<HTMLElement>('a[href^="#"], button')) link.click();
    });
    await painted(page);
    const stored = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      location.hash,
    ]);
    assert.deepEqual(stored, [0, 0, '', 0, 0, '']);
  });

  it('keeps its globals and styles, and gets one element', async () => {
    const page = await reader.open({
      head: '<script>window.before = Object.getOwnPropertyNames(window)</script>',
      body: '<p id="own">Own</p><tiktok-exit-guide></tiktok-exit-guide>',
    });
    const { added, sheets, margin } = await page.evaluate(() => {
      const { before } = window as unknown as { before: string[] };
      return {
        added: Object.getOwnPropertyNames(window).filter(
          (name) => !before.includes(name) && !/^(before|own|__.*)$/.test(name),
        ),
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        margin: getComputedStyle(document.getElementById('own')!).marginTop,
      };
    });
    assert.deepEqual(added, []);
    assert.equal(sheets, 0);
    assert.equal(margin, '16px');
  });

  for (const [width, column] of [
    [320, 'auto'],
    [320, '100vw'],
    [353, 'auto'],
    [360, '100vw'],
    [375, 'auto'],
    [412, 'auto'],
    [430, '100vw'],
    [480, 'auto'],
    [520, 'auto'],
    [641, 'auto'],
    [768, 'auto'],
    [1000, 'auto'],
    [1280, 'auto'],
    [1280, '360px'],
    [1280, '600px'],
  ] as const) {
    it(`has no layout shift at ${width} px, in a column of ${column}, with the reserved height and a late script`, async () => {
      const late = snippetWithHeight().replace(' src=', ' data-src=');
      const page = await reader.open({
        script: '',
        head: clockAt(daysAfterCheck(119)),
        body: `<div style="width: ${column}; margin-inline: ${column === '100vw' ? '-8px' : 0}"><p>Above</p>${late}<p id="below">Below</p></div>`,
        width,
      });
      const shift = await page.evaluate(async () => {
        const below = document.getElementById('below')!;
        const before = below.getBoundingClientRect().top;
        let shifts = 0;
        const isMeasured = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts += (entry as unknown as { value: number }).value;
        });
        if (isMeasured) observer.observe({ type: 'layout-shift', buffered: true });
        const pasted = document.querySelector<HTMLScriptElement>('script[data-src]')!;
        const script = document.createElement('script');
        script.integrity = pasted.integrity;
        script.crossOrigin = pasted.crossOrigin;
        script.src = pasted.dataset.src!;
        document.head.append(script);
        await customElements.whenDefined('tiktok-exit-guide');
        for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
        await new Promise((resolve) => setTimeout(resolve, 100));
        const guide = document.querySelector('tiktok-exit-guide')!;
        return {
          shifts,
          isMeasured,
          moved: below.getBoundingClientRect().top - before,
          isThere: guide.shadowRoot!.querySelectorAll('button').length > 30,
          spare:
            guide.getBoundingClientRect().bottom -
            guide.shadowRoot!.querySelector('section')!.getBoundingClientRect().bottom,
        };
      });
      assert.ok(shift.isThere);
      assert.equal(shift.shifts, 0);
      assert.equal(shift.isMeasured, reader.engine === 'chromium');
      assert.equal(shift.moved, 0);
      assert.ok(
        shift.spare >= 0 && shift.spare < SPARE[reader.engine],
        `${shift.spare} px of white space are left below the guide`,
      );
    });
  }

  it('runs the script with the hash from integrity.json', async () => {
    const [script] = snippetsWithHash();
    assert.match(script, /integrity="sha384-[^…"]+"/);
    const page = await reader.open({ script: '', body: script });
    assert.ok(await page.evaluate(() => !!document.querySelector('tiktok-exit-guide')!.shadowRoot));
  });

  it('can enforce the parser’s hash by an import map, where the browser supports it', async () => {
    const [, map] = snippetsWithHash();
    const title = async (hashes: string) => {
      const page = await reader.open({
        head: hashes,
        body: '<tiktok-exit-guide src="/test/guides/another-service.md"></tiktok-exit-guide>',
      });
      return page.evaluate(async () => {
        const title = () => document.querySelector('tiktok-exit-guide')!.shadowRoot?.querySelector('[part=title]');
        while (!title()) await new Promise(requestAnimationFrame);
        return title()!.textContent!.trim();
      });
    };
    const custom = await title('');
    assert.notEqual(custom, 'Leave TikTok');
    assert.equal(await title(map), custom);
    const refused = await title(map.replace(/sha384-[^"]+/, `sha384-${'A'.repeat(64)}`));
    if (reader.engine === 'chromium') assert.equal(refused, 'Leave TikTok');
    else assert.ok([custom, 'Leave TikTok'].includes(refused), refused);
  });

  it('can set properties, which the built script reflects to attributes', async () => {
    const page = await reader.open({});
    const seen = await page.evaluate(async () => {
      const guide = document.querySelector('tiktok-exit-guide')!;
      Object.assign(guide, { theme: 'dark', dir: 'rtl', headingLevel: 1, open: 'wait' });
      await guide.updateComplete;
      const set = [
        guide.getAttribute('theme'),
        guide.getAttribute('dir'),
        guide.shadowRoot!.querySelector('h1')?.textContent,
      ];
      guide.removeAttribute('theme');
      guide.dir = null as unknown as string;
      guide.setAttribute('heading-level', '3');
      await guide.updateComplete;
      return [
        ...set,
        guide.theme,
        guide.hasAttribute('dir'),
        guide.headingLevel,
        guide.shadowRoot!.querySelector('h1'),
      ];
    });
    assert.deepEqual(seen, ['dark', 'rtl', 'Leave TikTok', null, false, '3', null]);
    assert.deepEqual(await openSteps(page), ['Stay signed out for 30 days']);
  });

  it('can load the script twice, and add the guide later', async () => {
    const page = await reader.open({
      script: `${SCRIPT}${SCRIPT.replace('.js"', '.js?again"')}`,
      body: '<div></div>',
    });
    await page.evaluate(() => {
      const guide = document.createElement('tiktok-exit-guide');
      guide.setAttribute('open', 'wait');
      document.querySelector('div')!.append(guide);
    });
    await painted(page);
    assert.deepEqual(await openSteps(page), ['Stay signed out for 30 days']);
  });
});
