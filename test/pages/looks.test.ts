import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { bringIntoView, clickStep, describeInEachEngine, except, openSteps, painted, textsDrawn } from './harness.js';

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

  it('is short enough for a phone: the guide, the way to its start, each step of the deletion, and the stops of the Tab key', async () => {
    const page = await reader.open({
      head: '<style>body { font-size: 17px; margin: 0 16px }</style>',
      body: '<tiktok-exit-guide></tiktok-exit-guide>',
      width: 375,
    });
    const { guide, start, stops } = await page.evaluate(() => {
      const element = document.querySelector('tiktok-exit-guide')!;
      const root = element.shadowRoot!;
      const shown = [...root.querySelectorAll<HTMLInputElement>('a, button, input, select')].filter((one) =>
        one.checkVisibility(),
      );
      return {
        guide: element.offsetHeight,
        start: root.querySelector('[part=primary]')!.getBoundingClientRect().top - element.getBoundingClientRect().top,
        // A group of radio buttons is one stop.
        stops: shown.filter(({ type, checked }) => type !== 'radio' || checked).length,
      };
    });
    assert.ok(guide <= 1400, `the guide is ${guide} px high`);
    // WebKitGTK has no `field-sizing` yet, so the list of languages is wide there and stands below the title.
    assert.ok(start <= (reader.engine === 'webkit' ? 400 : 360), `the button is ${start} px below the top`);
    assert.ok(stops <= 16, `there are ${stops} stops`);
    assert.deepEqual(await textsDrawn(page), []);
    const heights = await page.evaluate(async () => {
      const element = document.querySelector('tiktok-exit-guide')!;
      const found: { step: string; platform: string; height: number }[] = [];
      for (const platform of ['app', 'web']) {
        element.platform = platform;
        for (const step of element.shadowRoot!.querySelectorAll('#content-delete [part~=step]')) {
          const button = step.querySelector<HTMLElement>('[part=step-button]')!;
          button.click();
          await element.updateComplete;
          found.push({ step: button.id, platform, height: step.getBoundingClientRect().height });
          button.click();
          await element.updateComplete;
        }
      }
      return found;
    });
    assert.equal(heights.length, 10);
    assert.deepEqual(
      heights.filter(({ height }) => height < 200 || height > 900),
      [],
    );
  });

  for (const width of [240, 320]) {
    it(`cuts no row and breaks no word at ${width} px`, async () => {
      const page = await reader.open({
        head: '<style>body { font-size: 17px; margin: 0 }</style>',
        body: '<tiktok-exit-guide></tiktok-exit-guide>',
        width,
      });
      const { rows, cut, broken } = await page.evaluate(() => {
        const root = document.querySelector('tiktok-exit-guide')!.shadowRoot!;
        const shown = [...root.querySelectorAll<HTMLElement>('*')].filter(
          (one) => one.checkVisibility() && !one.closest('.unseen') && !one.matches('input, style'),
        );
        const rows = shown.filter((one) => one.matches('button, label, p, li, legend, [part=title]'));
        const cut = rows.filter(
          (one) => one.scrollWidth > one.clientWidth && getComputedStyle(one).display !== 'inline',
        );
        const texts = shown.flatMap((one) => [...one.childNodes]).filter((node) => node instanceof Text);
        const broken = texts.flatMap((text) =>
          [...text.data.matchAll(/[\p{L}\p{N}]+/gu)]
            .filter(({ 0: word, index }) => {
              const range = document.createRange();
              range.setStart(text, index);
              range.setEnd(text, index + word.length);
              return (
                new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)))
                  .size > 1
              );
            })
            .map(([word]) => word),
        );
        return { rows: rows.length, cut: cut.map((one) => one.textContent), broken };
      });
      assert.ok(rows > 20, `${rows}`);
      assert.deepEqual({ cut, broken }, { cut: [], broken: [] });
    });
  }

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
          .filter((element) => element.checkVisibility())
          .filter((element) => !element.closest('.unseen, thead, #number, .chosen-above > [part=way-title]'))
          // Fields and progress bars always clip their content. Elements with `display: contents` have no box. All of
          // them are left out.
          .filter(
            (element) =>
              !element.matches('input, select, progress') && getComputedStyle(element).display !== 'contents',
          )
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
    const page = await reader.open({
      body: '<tiktok-exit-guide sections="after"></tiktok-exit-guide>',
      width: 700,
      height: 320,
    });
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
          line: getComputedStyle(
            root.querySelector('[part~="step"] + [part~="step"] > [part="step-header"]')!,
            '::before',
          ).borderTopStyle,
          number: style('[part="step-number"]', 'border-top-style'),
          backplate: style('[part="step-title"]', 'background-color'),
          ring: style('[part="step-button"]:focus', 'outline-style'),
          ringIsSeen: style('[part="step-button"]:focus', 'outline-color') !== style('section', 'background-color'),
          openChevron: style('[part~="step"][part~="open"] [part="chevron"]', 'rotate'),
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
          openChevron: '315deg',
          closedChevron: '135deg',
          chevronIsSeen: true,
        },
      );
      assert.match(seen.backplate, /, 0\)$/, 'no backplate is behind the title');
    });
  },
  { forcedColors: true, engines: except('webkit') },
);

for (const colorScheme of ['light', 'dark'] as const) {
  describeInEachEngine(
    `With a ${colorScheme} palette of forced colours`,
    (reader) => {
      for (const theme of ['', 'light', 'dark']) {
        it(`shows the calendar symbol of the date field, with ${theme ? `theme="${theme}"` : 'no theme'} (L5)`, async () => {
          const page = await reader.open({
            body: `<tiktok-exit-guide sections="after" open="wait" theme="${theme}"></tiktok-exit-guide>`,
          });
          assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
          const box = await page.evaluate(() => {
            const field = document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelector('[type=date]')!;
            field.scrollIntoView({ block: 'center' });
            const { left, top, width, height } = field.getBoundingClientRect();
            // The calendar symbol is at the right end of the field. The box contains the symbol, but not the border of
            // the field.
            return { left: left + width - 36, top: top + 4, width: 32, height: height - 8 };
          });
          await painted(page);
          const file = join(tmpdir(), `exit-guide-${process.pid}.png`);
          await page.screenshot(file);
          const picture = await readFile(file, 'base64');
          await rm(file);
          const range = await page.evaluate(
            async (data, { left, top, width, height }) => {
              const image = new Image();
              image.src = `data:image/png;base64,${data}`;
              await image.decode();
              const canvas = document.createElement('canvas').getContext('2d')!;
              canvas.drawImage(image, -left, -top);
              const { data: pixels } = canvas.getImageData(0, 0, width, height);
              const greens = pixels.filter((_, index) => index % 4 === 1);
              return Math.max(...greens) - Math.min(...greens);
            },
            picture,
            box,
          );
          // The difference between black and white is 255.
          assert.ok(range > 100, `The symbol and its background differ by only ${range} of 255.`);
        });
      }
    },
    { forcedColors: true, colorScheme, engines: except('webkit') },
  );
}
