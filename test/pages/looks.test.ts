import assert from 'node:assert/strict';
import { it } from 'node:test';
import { bringIntoView, clickStep, describeInEachEngine, except, openSteps } from './harness.js';

describeInEachEngine('Looks', (reader) => {
  for (const width of [320, 768, 1280]) {
    it(`needs no sideways scrolling at ${width} px with all steps open (L3)`, async () => {
      const page = await reader.open({ body: '<tiktok-exit-guide open="all"></tiktok-exit-guide>', width });
      const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
      assert.equal(window, width);
      assert.ok(wide <= width, `${wide}`);
    });
  }

  it('fits into a CMS column of 240 px (L3)', async () => {
    const page = await reader.open({
      body: '<div style="width: 240px"><tiktok-exit-guide open="all"></tiktok-exit-guide></div>',
    });
    const wide = await page.evaluate(() => document.querySelector('div')!.scrollWidth);
    assert.equal(wide, 240);
  });

  it('cuts nothing with text twice as large and with WCAG text spacing (L4)', async () => {
    const page = await reader.open({
      head: '<style>html { font-size: 200% } * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }</style>',
      body: '<tiktok-exit-guide open="all"></tiktok-exit-guide>',
      width: 640,
    });
    const { wide, cut } = await page.evaluate(() => {
      const root = document.querySelector('tiktok-exit-guide')!.shadowRoot!;
      const { left, right } = root.querySelector('section')!.getBoundingClientRect();
      return {
        wide: document.documentElement.scrollWidth,
        // The elements that clip their content, and the elements that reach beyond the left or right edge of the guide.
        cut: [...root.querySelectorAll('*')]
          .filter((element) => !element.closest('.unseen, thead'))
          // Fields and progress bars always clip their content, and an element with `display: contents` has no box. These are left out.
          .filter((element) => !element.matches('input, progress') && getComputedStyle(element).display !== 'contents')
          .filter((element) => {
            const box = element.getBoundingClientRect();
            return getComputedStyle(element).overflowX !== 'visible' || box.left < left || box.right > right + 0.5;
          })
          .map((element) => element.outerHTML.slice(0, 100)),
      };
    });
    assert.ok(wide <= 640, `${wide}`);
    assert.deepEqual(cut, []);
  });

  it('works in landscape on a phone, and shows nothing only under the pointer (L8)', async () => {
    const page = await reader.open({ width: 700, height: 320 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 700));
    await bringIntoView(page, 'Remove the app');
    await clickStep(page, 'Remove the app');
    assert.deepEqual(await openSteps(page), ['Remove the app']);
  });

  it('keeps its look with the page’s styles, and leaves the page’s look unchanged (L9)', async () => {
    const hostile = [
      '* { all: unset !important }',
      '* { margin: 0; padding: 0; box-sizing: content-box; font: inherit; list-style: none }',
      '* { line-height: 3; text-transform: uppercase; font-style: italic; white-space: nowrap; text-align: justify; text-indent: 5em }',
      'html { font-size: 62.5%; line-height: 4; direction: rtl } button, h2, a { display: none !important; color: red !important }',
    ];
    for (const style of hostile) {
      const page = await reader.open({
        head: `<style>${style}</style>`,
        body: '<p id="own">Own</p><tiktok-exit-guide open="choose" dir="ltr"></tiktok-exit-guide>',
        width: 400,
      });
      const seen = await page.evaluate(() => {
        const root = document.querySelector('tiktok-exit-guide')!.shadowRoot!;
        const text = getComputedStyle(root.querySelector('[part=actions] li')!);
        const button = root.querySelector('button[aria-expanded]')!.getBoundingClientRect();
        return {
          text: [text.textTransform, text.fontStyle, text.whiteSpace, text.textIndent],
          isJustified: text.textAlign === 'justify',
          isTall: button.height >= 44 && button.width > 250,
          fits: document.documentElement.scrollWidth <= innerWidth,
          size: parseFloat(text.fontSize) >= 14,
        };
      });
      assert.deepEqual(
        seen,
        { text: ['none', 'normal', 'normal', '0px'], isJustified: false, isTall: true, fits: true, size: true },
        style,
      );
    }
  });

  it('follows the page’s own colour scheme', async () => {
    const page = await reader.open({ head: '<style>:root { color-scheme: dark }</style>' });
    const background = await page.evaluate(
      () =>
        getComputedStyle(document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelector('section')!)
          .backgroundColor,
    );
    assert.equal(background, 'rgb(21, 24, 28)');
  });
});

describeInEachEngine(
  'With reduced motion',
  (reader) => {
    it('animates nothing when a step is opened (L6)', async () => {
      const page = await reader.open({ body: '<tiktok-exit-guide sections="after"></tiktok-exit-guide>' });
      assert.ok(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches));
      await clickStep(page, 'Remove the app');
      const moving = await page.evaluate(
        () =>
          document.getAnimations().length +
          document.querySelector('tiktok-exit-guide')!.shadowRoot!.getAnimations().length,
      );
      assert.equal(moving, 0);
    });
  },
  { reducedMotion: true },
);

describeInEachEngine(
  'With forced colours',
  (reader) => {
    it('shows lines, focus and the state of steps without backgrounds (L5)', async () => {
      const page = await reader.open({ body: '<tiktok-exit-guide sections="after" open="wait"></tiktok-exit-guide>' });
      assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
      const seen = await page.evaluate(() => {
        const root = document.querySelector('tiktok-exit-guide')!.shadowRoot!;
        const style = (selector: string, property: string) =>
          getComputedStyle(root.querySelector(selector)!).getPropertyValue(property);
        root.querySelector<HTMLElement>('[part="step-button"]')!.focus({ focusVisible: true } as FocusOptions);
        return {
          line: style('[part~="step"]', 'border-top-style'),
          number: style('[part="step-number"]', 'border-top-style'),
          backplate: style('[part="step-number"]', 'background-color'),
          ring: style('[part="step-button"]:focus', 'outline-style'),
          ringIsSeen: style('[part="step-button"]:focus', 'outline-color') !== style('section', 'background-color'),
          openChevron: style('[part~="open"] [part="chevron"]', 'rotate'),
          closedChevron: style('[part="step"] [part="chevron"]', 'rotate'),
          chevronIsSeen: style('[part="chevron"]', 'border-bottom-color') !== style('section', 'background-color'),
        };
      });
      assert.deepEqual(
        { ...seen, backplate: undefined },
        {
          line: 'solid',
          number: 'solid',
          backplate: undefined,
          ring: 'solid',
          ringIsSeen: true,
          openChevron: '225deg',
          closedChevron: '45deg',
          chevronIsSeen: true,
        },
      );
      assert.match(seen.backplate, /, 0\)$/, 'no backplate hides the number');
    });
  },
  { forcedColors: true, engines: except('webkit') },
);
