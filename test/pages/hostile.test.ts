import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import type { Page } from '../browsers/browser.js';
import { isPackaged } from '../browsers/is-packaged.js';
import {
  bringIntoView,
  clickStep,
  describeInEachEngine,
  except,
  openSteps,
  painted,
  type Reader,
  stepBox,
} from './harness.js';

const FOLDER = '/demo/hostile/';
const FILE = '/dist/tiktok-exit-guide.js';
const STEP = 'Remove the app';

/** Opens a page of the folder demo/hostile. */
async function open(reader: Reader, name: string, hash = ''): Promise<Page> {
  const page = await reader.open({ script: '', body: '', width: 400 });
  await page.goto(`${reader.server.origin}${FOLDER}${name}.html${hash}`);
  await painted(page);
  return page;
}

/** Clicks the button with this text outside the guide. */
async function press(page: Page, name: string): Promise<void> {
  await page.evaluate((wanted) => {
    [...document.querySelectorAll('button')].find((button) => button.textContent === wanted)!.click();
  }, name);
  await painted(page);
}

/** How the first guide on the page looks. If the page has no guide outside its iframe, the guide in the iframe is used. */
function look(page: Page) {
  return page.evaluate(() => {
    const find = (document: Document | null) => document?.querySelector('tiktok-exit-guide');
    const guide = find(document) ?? find(document.querySelector('iframe')!.contentDocument)!;
    const root = guide.shadowRoot!;
    const button = root.querySelector<HTMLElement>('[part="step-button"]')!;
    const action = getComputedStyle(root.querySelector('[part=actions] li')!);
    const box = button.getBoundingClientRect();
    const region = root.querySelector('section')!.getBoundingClientRect();
    return {
      title: root.querySelector('h2')?.textContent,
      steps: root.querySelectorAll('[part="step-button"]').length > 20,
      link: guide.querySelector('a')!.checkVisibility(),
      text: [
        action.textTransform,
        action.fontStyle,
        action.fontVariantCaps,
        action.whiteSpace,
        action.textIndent,
        action.wordBreak,
        action.textAlignLast,
        action.cursor,
        action.direction,
        action.textShadow,
        action.letterSpacing,
        action.wordSpacing,
      ].join(' '),
      isJustified: action.textAlign === 'justify',
      isHeavy: Number(action.fontWeight) > 500,
      isReadable: parseFloat(action.fontSize) >= 14 && parseFloat(action.fontSize) <= 20,
      isLoose: parseFloat(action.lineHeight) > 2 * parseFloat(action.fontSize),
      isLargeToTap: box.height >= 44 && box.width > 250,
      isWhole: region.height > 1500 && getComputedStyle(root.querySelector('section')!).overflowY === 'visible',
      panel: root.querySelector('[part="panel"]')!.getBoundingClientRect().height,
    };
  });
}

const WHOLE = {
  title: 'Leave TikTok',
  steps: true,
  link: false,
  text: 'none normal normal normal 0px normal auto auto ltr none normal 0px',
  isJustified: false,
  isHeavy: false,
  isReadable: true,
  isLoose: false,
  isLargeToTap: true,
  isWhole: true,
  panel: 0,
};

/** Asserts that a reader can open and close a step with the mouse. */
async function answersClicks(page: Page): Promise<void> {
  await bringIntoView(page, STEP);
  await clickStep(page, STEP);
  assert.deepEqual(await openSteps(page), [STEP]);
  await clickStep(page, STEP);
  assert.deepEqual(await openSteps(page), []);
}

/**
 * The console lines, without those about the missing icon (favicon.ico), which browsers request by themselves. In WebKit the list is
 * empty, because the driver of WebKit cannot read the console.
 */
const complaints = ({ engine }: Reader, page: Page) =>
  engine === 'webkit' ? [] : page.console.filter((line) => !/favicon|404 \(Not Found\)/.test(line));

/** What a guide could change on a page, except sizes: styles, globals, prototypes, style sheets, elements, attributes and state. */
function traces(page: Page) {
  return page.evaluate(() => {
    const sizes = /size|width|height|origin/;
    const styleOf = (element: Element) => {
      const style = getComputedStyle(element);
      return [...style].filter((name) => !sizes.test(name)).map((name) => `${name}: ${style.getPropertyValue(name)}`);
    };
    const own = [document.documentElement, document.body, ...document.querySelectorAll('body > p, header')];
    return {
      styles: own.map(styleOf),
      // Firefox creates some globals only when they are first used. So the order of the names differs between pages, and the names
      // are sorted here.
      globals: Object.getOwnPropertyNames(window)
        .filter((name) => !/^__|^\d+$/.test(name))
        .toSorted(),
      prototypes: [Object, Array, String, Function, Element, HTMLElement, Node, Document, Window, History].map((one) =>
        Object.getOwnPropertyNames(one.prototype).join(),
      ),
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      elements: [...document.querySelectorAll('*')].filter((one) => !one.matches('script')).map((one) => one.localName),
      attributes: own.map((element) => element.getAttributeNames().join()),
      state: [location.hash, document.title, history.length, localStorage.length, document.cookie],
    };
  });
}

describeInEachEngine('A hostile page', (reader) => {
  for (const name of [
    'small-root',
    'unset',
    'inherited',
    'right-to-left',
    'sticky-header',
    'columns',
    'resets',
    'prototypes',
  ]) {
    it(`(${name}) shows the whole guide with its own look, and the guide reacts to clicks`, async () => {
      const page = await open(reader, name);
      assert.deepEqual(await look(page), WHOLE);
      await answersClicks(page);
      assert.deepEqual(complaints(reader, page), []);
    });

    it(`(${name}) looks and works as it does without the guide`, async () => {
      const page = await open(reader, name);
      const html = await readFile(new URL(`../..${FOLDER}${name}.html`, import.meta.url), 'utf8');
      const without = html.replace(/<script async.*?<\/script>/, '');
      assert.notEqual(html, without);
      const bare = await reader.open({ script: '', body: '', width: 400 });
      await bare.goto(reader.server.publish(without, {}, `${FOLDER}${name}-without.html`));
      await painted(bare);
      assert.deepEqual(await traces(page), await traces(bare));
    });
  }

  for (const name of ['small-root', 'inherited', 'right-to-left', 'sticky-header', 'resets']) {
    it(`(${name}) does not become wider with all steps of the guide open`, async () => {
      const page = await open(reader, name);
      const wide = await page.evaluate(async () => {
        const guide = document.querySelector('tiktok-exit-guide')!;
        guide.openAll();
        await guide.updateComplete;
        // On some of these pages, text cannot wrap, so the page's own paragraphs are wider than 400 px. They are removed, so that only
        // the guide is measured.
        document.querySelectorAll('body > p').forEach((line) => line.remove());
        return document.documentElement.scrollWidth;
      });
      assert.ok(wide <= 400, `${wide}`);
    });
  }

  it('(columns) shows the whole guide in one column, and the guide reacts to clicks', async () => {
    const page = await open(reader, 'columns');
    await page.resize(1000, 700);
    const [above, guide] = await page.evaluate(() =>
      ['#above', 'tiktok-exit-guide'].map((selector) => document.querySelector(selector)!.getClientRects().length),
    );
    // An element that is broken over several columns has a rectangle in each of them. One rectangle means that the
    // element is not broken.
    assert.deepEqual([above, guide], [1, 1]);
    assert.deepEqual(await look(page), WHOLE);
    await answersClicks(page);
  });

  it('with a header above everything shows the step of a link below that header', async () => {
    const page = await open(reader, 'sticky-header', '#exit-guide:remove-app');
    assert.deepEqual(await openSteps(page), [STEP]);
    const { top } = await stepBox(page, STEP);
    assert.ok(top >= 90 && top < 300, `${top}`);
  });

  it('with a changed JSON form of lists keeps the reader’s ticks', async () => {
    const page = await open(reader, 'prototypes');
    await bringIntoView(page, STEP);
    await clickStep(page, STEP);
    await page.evaluate(() => {
      const root = document.querySelector('tiktok-exit-guide')!.shadowRoot!;
      for (const text of ['Keep my progress on this device', 'done: Remove the app']) {
        [...root.querySelectorAll('label')].find((label) => label.textContent!.includes(text))!.click();
      }
    });
    await page.goto(await page.evaluate(() => location.href));
    await painted(page);
    const ticked = await page.evaluate(() =>
      [
        ...document
          .querySelector('tiktok-exit-guide')!
          .shadowRoot!.querySelectorAll<HTMLInputElement>('[part~=step] input'),
      ]
        .filter((box) => box.checked)
        .map((box) => box.labels![0]!.textContent!.trim()),
    );
    assert.deepEqual(ticked, ['Step 3 done: Remove the app']);
  });

  it('with the tag twice and the script three times has two guides that work independently', async () => {
    const page = await open(reader, 'many');
    assert.deepEqual(await look(page), WHOLE);
    const sections = await page.evaluate(() =>
      [...document.querySelectorAll('tiktok-exit-guide')].map(
        (guide) => guide.shadowRoot!.querySelectorAll('[part~=section]').length,
      ),
    );
    assert.ok(sections[0]! > 2);
    assert.equal(sections[1], 1);
    assert.deepEqual(complaints(reader, page), []);
  });

  it('with another version already registered keeps that version and says so', async () => {
    const page = await open(reader, 'versions');
    const text = await page.evaluate(() => document.querySelector('tiktok-exit-guide')!.shadowRoot!.textContent);
    assert.equal(text, 'The guide of version 0.0.9');
    if (reader.engine === 'webkit') return;
    const [said, ...more] = complaints(reader, page);
    assert.deepEqual(more, []);
    assert.match(said!, /is not used, because version 0\.0\.9 was registered first\. Load one script only\./);
  });

  it('with two versions of our script shows the guide of the version that is loaded first', async () => {
    const code = await readFile(new URL(`../..${FILE}`, import.meta.url), 'utf8');
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.ok(code.includes(`"${version}"`));
    const other = reader.server.publish(code.replaceAll(`"${version}"`, '"9.9.9"'), {
      'content-type': 'text/javascript',
    });
    for (const [first, second, wanted] of [
      [FILE, other, version],
      [other, FILE, '9.9.9'],
    ]) {
      const page = await reader.open({
        script: `<script src="${first}"></script><script src="${second}"></script>`,
        width: 400,
        body: '<tiktok-exit-guide><a href="/guide">The guide</a></tiktok-exit-guide><div data-tiktok-exit-guide><a href="/guide">The guide</a></div>',
      });
      await painted(page);
      assert.deepEqual(await look(page), WHOLE);
      const seen = await page.evaluate(() => ({
        version: (customElements.get('tiktok-exit-guide') as unknown as { version: string }).version,
        guides: document.querySelectorAll('tiktok-exit-guide').length,
      }));
      assert.deepEqual(seen, { version: wanted, guides: 2 });
    }
  });

  it('that moves the guide, or removes it and inserts it again, keeps the reader’s state', async () => {
    const page = await open(reader, 'moved');
    await bringIntoView(page, STEP);
    await clickStep(page, STEP);
    for (const name of ['Move the guide', 'Move the guide', 'Take the guide out', 'Put the guide back']) {
      await press(page, name);
    }
    assert.deepEqual(await openSteps(page), [STEP]);
    await bringIntoView(page, STEP);
    await clickStep(page, STEP);
    assert.deepEqual(await look(page), WHOLE);
    await answersClicks(page);
    assert.deepEqual(complaints(reader, page), []);
  });

  it('that rewrites itself shows the guide again', async () => {
    const page = await open(reader, 'written');
    for (const _ of [1, 2]) {
      await press(page, 'Write the page anew');
      await page.evaluate(
        () =>
          new Promise<void>((done) => {
            if (document.readyState === 'complete') done();
            else addEventListener('load', () => done());
          }),
      );
      await painted(page);
      assert.deepEqual(await look(page), WHOLE);
    }
    await answersClicks(page);
    assert.deepEqual(complaints(reader, page), []);
  });

  it('that comes back from the browser’s back/forward cache keeps the reader’s state', async () => {
    const page = await open(reader, 'back-forward');
    await bringIntoView(page, STEP);
    await clickStep(page, STEP);
    await page.evaluate(() => {
      (window as unknown as { isKept: boolean }).isKept = true;
      document.querySelector<HTMLElement>('body > p > a')!.click();
    });
    await until(page, () => document.title.startsWith('Elsewhere') && document.readyState === 'complete');
    await page.evaluate(() => history.back());
    await until(page, () => !!document.querySelector('tiktok-exit-guide')?.shadowRoot?.querySelector('button'));
    await painted(page);
    const isKept = await page.evaluate(() => !!(window as unknown as { isKept?: boolean }).isKept);
    // The Chromium of the npm package @sparticuz/chromium has no back/forward cache. So it loads the page again,
    // and the variable isKept is gone.
    assert.equal(isKept, reader.engine !== 'chromium' || !isPackaged);
    assert.deepEqual(await openSteps(page), isKept ? [STEP] : []);
    await page.evaluate(() => document.querySelector('tiktok-exit-guide')!.closeAll());
    await painted(page);
    assert.deepEqual(await look(page), WHOLE);
    await answersClicks(page);
  });

  it('that adopts the guide into the document of a frame keeps its look', async () => {
    const page = await open(reader, 'adopted');
    await press(page, 'Take the guide into the frame');
    assert.deepEqual(await look(page), WHOLE);
    const expanded = await page.evaluate(async () => {
      const guide = document.querySelector('iframe')!.contentDocument!.querySelector('tiktok-exit-guide')!;
      const button = guide.shadowRoot!.querySelector<HTMLElement>('[part="step-button"]')!;
      button.click();
      await guide.updateComplete;
      return button.getAttribute('aria-expanded');
    });
    assert.equal(expanded, 'true');
    assert.deepEqual(complaints(reader, page), []);
  });
});

describeInEachEngine(
  'A hostile page, by keyboard,',
  (reader) => {
    it('that removes all focus rings keeps the one in the guide', async () => {
      const page = await open(reader, 'resets');
      let ring: string | undefined;
      for (let presses = 0; presses < 20 && !ring; presses++) {
        await page.press('Tab');
        ring = await page.evaluate(() => {
          const focused = document.querySelector('tiktok-exit-guide')!.shadowRoot!.activeElement;
          return focused?.matches('[part=step-button]') ? getComputedStyle(focused).outlineStyle : undefined;
        });
      }
      assert.equal(ring, 'solid');
    });
  },
  // In WebKit, the window gets the focus only when the window is clicked. After a click, the browser shows no focus ring. So
  // focus rings cannot be tested in WebKit.
  { engines: except('webkit') },
);

/** Waits until a condition is true in the page. The browser may load another document while this function waits. */
async function until(page: Page, condition: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    const holds = await page.evaluate(condition).catch(() => false);
    if (holds) return;
    if (Date.now() > end) throw new Error(`Not so within ten seconds: ${condition}`);
  }
}
