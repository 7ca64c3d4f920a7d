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
  textsDrawn,
} from './harness.js';

const FOLDER = '/demo/hostile/';
const FILE = '/dist/tiktok-exit-guide.js';
const STEP = 'See that it worked';

/** Opens a page of the folder demo/hostile. */
async function open(reader: Reader, name: string, hash = ''): Promise<Page> {
  const page = await reader.open({ script: '', body: '', width: 400 });
  await page.goto(`${reader.server.origin}${FOLDER}${name}.html${hash}`);
  await painted(page);
  await textsDrawn(page);
  return page;
}

/** Clicks the button of the page that has this text. Buttons in the guide are not found. */
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
      isWhole: region.height > 800 && getComputedStyle(root.querySelector('section')!).overflowY === 'visible',
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

/** The pages that put the guide into a container, one page for each kind of container. */
const CONTAINERS = ['columns', 'grid', 'flex', 'table', 'details', 'dialog', 'popover', 'content-visibility'];

/** Number of animation frames in which changes are counted. The guide must stop changing in the first half of them. */
const FRAMES = 12;

/**
 * Counts the changes when a step is opened: how often the height of the guide changes, and how many changes are made in its
 * tree. The changes are counted and not timed, because a time depends on the machine.
 */
function work(page: Page, title: string): Promise<{ heights: number; changes: number; last: number }> {
  return page.evaluate(
    async (wanted, frames) => {
      const guide = document.querySelector('tiktok-exit-guide')!;
      const root = guide.shadowRoot!;
      let frame = 0;
      let last = 0;
      let heights = 0;
      let changes = 0;
      const sizes = new ResizeObserver(() => {
        heights += 1;
        last = frame;
      });
      // The observer is called once at the start, even without a change. So the count starts again two frames later.
      sizes.observe(guide);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      heights = 0;
      const tree = new MutationObserver((records) => {
        changes += records.length;
        last = frame;
      });
      tree.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
      const titles = [...root.querySelectorAll('[part="step-title"]')];
      titles
        .find((one) => one.textContent === wanted)!
        .closest('button')!
        .click();
      for (; frame < frames; frame++) await new Promise(requestAnimationFrame);
      sizes.disconnect();
      tree.disconnect();
      return { heights, changes, last };
    },
    title,
    FRAMES,
  );
}

/** The console lines. In WebKit the list is empty, because the driver of WebKit cannot read the console. */
const complaints = ({ engine }: Reader, page: Page) => (engine === 'webkit' ? [] : page.console);

/**
 * What a guide could change on a page, except sizes: styles, globals, prototypes, style sheets, elements, attributes, state, and
 * whether events arrive.
 */
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
      // Firefox creates some globals only when they are first used. So the order of the names differs between pages, and the
      // names are sorted here.
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
      events: ['click', 'keydown', 'pointerdown', 'touchstart', 'wheel', 'copy'].map((type) => {
        const event = new Event(type, { bubbles: true, cancelable: true, composed: true });
        let arrived = false;
        addEventListener(type, () => (arrived = true), { once: true });
        document.body.dispatchEvent(event);
        return `${type} ${arrived ? 'arrives' : 'is stopped'}${event.defaultPrevented ? ' and does nothing' : ''}`;
      }),
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
    'resets',
    'prototypes',
    ...CONTAINERS,
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

  for (const name of ['small-root', 'inherited', 'right-to-left', 'sticky-header', 'resets', ...CONTAINERS]) {
    it(`(${name}) does not become wider with all steps of the guide open`, async () => {
      const page = await open(reader, name);
      const wide = await page.evaluate(async () => {
        const guide = document.querySelector('tiktok-exit-guide')!;
        guide.openAll();
        await guide.updateComplete;
        // On some of these pages, text cannot wrap, so the page's own paragraphs are wider than 400 px. They are removed, so
        // that only the guide is measured.
        document.querySelectorAll('body > p').forEach((line) => line.remove());
        return document.documentElement.scrollWidth;
      });
      assert.ok(wide <= 400, `${wide}`);
    });
  }

  for (const name of CONTAINERS) {
    for (const width of [400, 1000]) {
      it(`(${name}) opens a step with few changes at ${width} px, and then stops changing`, async () => {
        const page = await open(reader, name);
        await page.resize(width, 700);
        assert.deepEqual(await textsDrawn(page), []);
        await painted(page);
        const { heights, changes, last } = await work(page, STEP);
        assert.deepEqual(await openSteps(page), [STEP]);
        assert.ok(heights > 0 && heights <= 2, `The height changed ${heights} times.`);
        assert.ok(changes > 0 && changes <= 30, `${changes} changes in the tree.`);
        assert.ok(last <= FRAMES / 2, `The last change was in frame ${last}.`);
      });

      it(`(${name}) is no wider than its container at ${width} px, with all steps open`, async () => {
        const page = await open(reader, name);
        await page.resize(width, 700);
        const seen = await page.evaluate(async () => {
          const guide = document.querySelector('tiktok-exit-guide')!;
          guide.openAll();
          await guide.updateComplete;
          const inner = (element: Element) => element.scrollWidth - element.clientWidth;
          return {
            guide: guide.getBoundingClientRect().width,
            around: guide.parentElement!.getBoundingClientRect().width,
            overflow: Math.max(inner(document.documentElement), inner(guide), inner(guide.parentElement!)),
          };
        });
        assert.ok(seen.guide > 200, `${seen.guide}`);
        assert.ok(seen.guide <= seen.around, `${seen.guide} in ${seen.around}`);
        assert.equal(seen.overflow, 0);
      });
    }
  }

  it('(full-screen) lets the reader scroll through the guide and open its last step', async () => {
    const page = await open(reader, 'full-screen');
    const { x, y } = await page.evaluate(() => {
      const box = document.querySelector('#full')!.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await page.click(x, y);
    await until(page, () => document.fullscreenElement?.localName === 'tiktok-exit-guide');
    await painted(page);
    const last = await page.evaluate(async () => {
      const guide = document.querySelector('tiktok-exit-guide')!;
      const buttons = [...guide.shadowRoot!.querySelectorAll<HTMLElement>('[part="step-button"]')];
      const button = buttons.findLast((each) => each.checkVisibility())!;
      button.scrollIntoView({ block: 'center' });
      await new Promise(requestAnimationFrame);
      const box = button.getBoundingClientRect();
      return {
        isInView: box.top >= 0 && box.bottom <= innerHeight,
        title: button.querySelector('[part="step-title"]')!.textContent!,
      };
    });
    assert.ok(last.isInView, 'The reader cannot scroll to the last step.');
    await clickStep(page, last.title);
    assert.deepEqual(await openSteps(page), [last.title]);
  });

  it('(columns) shows the whole guide in one column, and the guide reacts to clicks', async () => {
    const page = await open(reader, 'columns');
    await page.resize(1000, 700);
    const [above, guide] = await page.evaluate(() =>
      ['#above', 'tiktok-exit-guide'].map((selector) => document.querySelector(selector)!.getClientRects().length),
    );
    // An element that is broken over several columns has one rectangle in each column. So one rectangle means that the
    // element is not broken.
    assert.deepEqual([above, guide], [1, 1]);
    assert.deepEqual(await look(page), WHOLE);
    await answersClicks(page);
  });

  it('with a header above everything shows the step of a link below that header', async () => {
    const page = await open(reader, 'sticky-header', '#exit-guide:worked');
    assert.deepEqual(await openSteps(page), [STEP]);
    const { top } = await stepBox(page, STEP);
    assert.ok(top >= 90 && top < 300, `${top}`);
  });

  it('with a changed JSON form of lists keeps the reader’s ticks', async () => {
    const page = await open(reader, 'prototypes');
    await bringIntoView(page, STEP);
    await clickStep(page, STEP);
    await page.evaluate(async () => {
      const guide = document.querySelector('tiktok-exit-guide')!;
      // The step is ticked first, because the second checkbox is shown only when there is progress to keep.
      for (const text of ['done: See that it worked', 'Keep my place on this device']) {
        [...guide.shadowRoot!.querySelectorAll('label')].find((label) => label.textContent!.includes(text))!.click();
        await guide.updateComplete;
      }
    });
    await page.goto(await page.evaluate(() => location.href));
    await painted(page);
    await textsDrawn(page);
    const ticked = await page.evaluate(() =>
      [...document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('[part~=step][part~=done]')].map(
        (step) => step.querySelector('[part=step-title]')!.textContent,
      ),
    );
    assert.deepEqual(ticked, [STEP]);
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
      await textsDrawn(page);
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
      await textsDrawn(page);
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
    // The Chromium of the npm package @sparticuz/chromium has no back/forward cache. This Chromium loads the page
    // again, so the page's variable `isKept` is gone.
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
  'A hostile page, on paper,',
  (reader) => {
    // A modal dialog and a popover are left out, because both are fixed to the window. Chromium prints only one sheet
    // of each, and Firefox does not print the popover. No style of the guide can change that.
    for (const name of ['columns', 'grid', 'flex', 'table', 'details', 'content-visibility']) {
      it(`(${name}) prints the whole route on at most 16 sheets`, async () => {
        const page = await open(reader, name);
        const text = await page.pdfText();
        const flat = text.replace(/\s+/g, ' ');
        for (const wanted of ['Leave TikTok', 'They are only in the app on your phone', 'Privacy Badger']) {
          assert.ok(flat.includes(wanted), wanted);
        }
        const sheets = text.split('\f').length;
        assert.ok(sheets <= 16, `${sheets} sheets`);
      });
    }
  },
  // The driver of WebKitGTK cannot print.
  { engines: except('webkit') },
);

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
