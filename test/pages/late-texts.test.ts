import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from '../browsers/browser.js';
import {
  bringIntoView,
  clickStep,
  describeInEachEngine,
  except,
  openSteps,
  painted,
  textsDrawn,
  undrawn,
} from './harness.js';

/**
 * A script for the head of a page. It collects the errors of the page, because the driver of WebKit does not report
 * errors.
 */
const ERRORS = `<script>
  window.errors = [];
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
</script>`;
declare const errors: string[];

/**
 * A script for the head of a page. The page behaves like a tab in the background: its idle callbacks run only when a
 * test calls `idle()`. So the page stays as it is after the first rendering, for as long as a test needs.
 */
const NEVER_IDLE = `${ERRORS}<script>
  window.waiting = [];
  window.requestIdleCallback = (run) => waiting.push(run);
  window.idle = () => waiting.splice(0).forEach((run) => run({ didTimeout: false, timeRemaining: () => 10 }));
  Object.defineProperty(document, 'hidden', { value: true });
  Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
</script>`;
declare const waiting: unknown[];
declare const idle: () => void;

const GUIDE = '<tiktok-exit-guide platform="app"></tiktok-exit-guide>';

/** Runs idle callbacks until the page has no more of them. */
const idleUntilDone = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const guide = document.querySelector('tiktok-exit-guide')!;
    while (waiting.length > 0) {
      idle();
      await guide.updateComplete;
    }
  });

const errorsOf = (page: Page): Promise<string[]> => page.evaluate(() => errors);

/** The sections that are not on the first route. */
const OTHER_ROUTES = ['Stay, but be harder to reach', 'If you cannot sign in', 'For a child or someone who has died'];

/** Number of the sections and steps whose content is drawn. */
const countDrawn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [
        ...document
          .querySelector('tiktok-exit-guide')!
          .shadowRoot!.querySelectorAll('[part=section-panel], [part=body]'),
      ].filter((place) => place.textContent!.trim()).length,
  );

describeInEachEngine('Before the texts of closed steps are drawn', (reader) => {
  async function openHeld(body = GUIDE, hash = '', head = ''): Promise<Page> {
    const page = await reader.open({ head: NEVER_IDLE + head, body, hash });
    await painted(page);
    return page;
  }

  it('the reader already sees the titles of the route, and no folded section and no closed step has delayed them', async () => {
    const page = await openHeld();
    const titles = await page.evaluate(() =>
      [
        ...document
          .querySelector('tiktok-exit-guide')!
          .shadowRoot!.querySelectorAll('[part=section-title], [part=step-title]'),
      ]
        .filter((title) => title.checkVisibility())
        .map((title) => title.textContent),
    );
    const unfolded = 'Delete your account';
    assert.deepEqual(titles, [
      'Before you decide',
      'Save your things',
      unfolded,
      'Open your account settings',
      'Choose to delete permanently',
      'Answer the questions and confirm',
      'See that it worked',
      'Fix a missing row or code',
      'After you deleted it',
    ]);
    const late = [...titles.filter((title) => title !== unfolded), ...OTHER_ROUTES];
    assert.deepEqual((await undrawn(page)).toSorted(), late.toSorted());
    await idleUntilDone(page);
    assert.deepEqual(await undrawn(page), []);
  });

  it('a step that the reader clicks has its text and its controls', async () => {
    const page = await openHeld();
    await bringIntoView(page, 'Choose to delete permanently');
    await clickStep(page, 'Choose to delete permanently');
    const text = await page.evaluate(
      () => document.querySelector('tiktok-exit-guide')!.shadowRoot!.getElementById('panel-choose')!.textContent!,
    );
    assert.match(text, /Tap Delete account permanently[^]*Step 2 done[^]*Copy link/);
  });

  it('a step that a deep link opens has its text (F3)', async () => {
    const page = await openHeld(GUIDE, '#exit-guide:choose');
    assert.deepEqual(await openSteps(page), ['Choose to delete permanently']);
    assert.ok(!(await undrawn(page)).includes('Choose to delete permanently'));
  });

  it('a step whose text is drawn keeps all its words when the reader opens it and it gets its fields', async () => {
    const page = await openHeld();
    await idleUntilDone(page);
    const lost = await page.evaluate(async () => {
      const guide = document.querySelector('tiktok-exit-guide')!;
      const bodies = [...guide.shadowRoot!.querySelectorAll('[part=body]')];
      const wordsOf = (body: Element) => {
        const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
        const words: string[] = [];
        while (walker.nextNode()) words.push(walker.currentNode.textContent!.trim());
        return words;
      };
      const before = bodies.map(wordsOf);
      for (const route of guide.shadowRoot!.querySelectorAll<HTMLElement>('[name=route]')) {
        route.click();
        guide.openAll();
        await guide.updateComplete;
      }
      return bodies.flatMap((body, index) => {
        const after = wordsOf(body);
        return before[index]!.filter((words) => !after.includes(words));
      });
    });
    assert.deepEqual(lost, []);
  });

  it('the steps that open, openStep() and openAll() open have their texts', async () => {
    const page = await openHeld('<tiktok-exit-guide open="choose"></tiktok-exit-guide>');
    const without = await undrawn(page);
    assert.ok(!without.includes('Choose to delete permanently') && without.includes('After you deleted it'));
    await page.evaluate(() => document.querySelector('tiktok-exit-guide')!.openStep('trackers'));
    const still = await undrawn(page);
    assert.ok(!still.includes('After you deleted it') && !still.includes('Block its trackers'));
    assert.ok(still.includes('Unlink TikTok'));
    await page.evaluate(() => document.querySelector('tiktok-exit-guide')!.openAll());
    assert.deepEqual(await undrawn(page), OTHER_ROUTES);
  });

  it('a guide with open="all" has all texts of the route, and those of another route as soon as the reader chooses it', async () => {
    const page = await openHeld('<tiktok-exit-guide open="all"></tiktok-exit-guide>');
    assert.deepEqual(await undrawn(page), OTHER_ROUTES);
    await page.evaluate(() =>
      document
        .querySelector('tiktok-exit-guide')!
        .shadowRoot!.querySelectorAll<HTMLElement>('[name=route]')[1]!
        .click(),
    );
    assert.deepEqual(await undrawn(page), OTHER_ROUTES.slice(1));
  });

  it('a search finds all texts, whatever key opens it (F1)', async () => {
    // In Firefox, the keys `/` and `'` also open a search.
    for (const keys of ['Control+f', 'Control+g', 'F3', ...(reader.engine === 'firefox' ? ['/', "'"] : [])]) {
      const page = await openHeld();
      assert.ok((await undrawn(page)).length > 0);
      await page.press(keys);
      assert.deepEqual(await undrawn(page), [], keys);
    }
  });

  it('a search with the keys of another alphabet finds all texts (F1)', async () => {
    const page = await openHeld();
    assert.ok((await undrawn(page)).length > 0);
    // On a Russian keyboard, the key with the code `KeyF` types the letter `а`. The drivers can press only keys with
    // Latin letters, so the test sends the event itself.
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'а', code: 'KeyF', ctrlKey: true, bubbles: true, composed: true }),
      ),
    );
    assert.deepEqual(await undrawn(page), []);
  });

  it('other keys draw nothing, so that typing stays fast', async () => {
    const page = await openHeld(`<input autofocus>${GUIDE}`);
    const { length } = await undrawn(page);
    for (const keys of ['Tab', 'f', 'g', 'Shift+f', 'Control+a']) await page.press(keys);
    assert.equal((await undrawn(page)).length, length);
  });

  it('printing draws all texts and controls (F5)', async () => {
    const page = await openHeld();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.deepEqual(await undrawn(page), []);
    const boxes = await page.evaluate(
      () =>
        document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('[part=step-footer] input').length,
    );
    assert.ok(boxes > 5, `${boxes} boxes to tick on paper`);
  });

  it('printing draws all texts before the browser copies the page, also when a script calls print() (F5)', async () => {
    const page = await openHeld();
    const without = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      // When a script calls `print()`, the browser copies the page before any microtask runs. In Firefox, the same
      // happens when the reader prints. So this code looks at the guide before any microtask runs.
      const { shadowRoot } = document.querySelector('tiktok-exit-guide')!;
      return [...shadowRoot!.querySelectorAll('[part=body]')].filter((body) => !body.textContent!.trim()).length;
    });
    assert.equal(without, 0);
  });

  it('printing draws all texts in a browser that says so only by matchMedia (F5)', async () => {
    // `Page.pdfText()` would also fire `beforeprint`. So this test does not print. It replaces `matchMedia`, and fires
    // only the event of `matchMedia`.
    const page = await openHeld(
      GUIDE,
      '',
      `<script>{
        const print = Object.assign(new EventTarget(), { matches: false });
        const real = matchMedia;
        matchMedia = (query) => (query === 'print' ? print : real.call(window, query));
        window.print = () => print.dispatchEvent(new Event('change'));
      }</script>`,
    );
    assert.ok((await undrawn(page)).length > 0);
    await page.evaluate(() => print());
    assert.deepEqual(await undrawn(page), []);
  });

  it('a page that is loaded for paper has all texts and controls (F5)', async () => {
    const page = await openHeld(
      GUIDE,
      '',
      `<script>{
        const print = Object.assign(new EventTarget(), { matches: true });
        const real = matchMedia;
        matchMedia = (query) => (query === 'print' ? print : real.call(window, query));
      }</script>`,
    );
    assert.deepEqual(await undrawn(page), []);
    const fields = await page.evaluate(
      () =>
        document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('[part=step-footer] input').length,
    );
    assert.ok(fields > 5, `${fields} boxes to tick on paper`);
  });

  it('a guide that is taken away and put back gets all its texts, without an error', async () => {
    const page = await openHeld();
    const before = await undrawn(page);
    // First, the guide is taken away after it has drawn only some texts. The browser is idle while the guide is away.
    await page.evaluate(async () => {
      const guide = document.querySelector('tiktok-exit-guide')!;
      idle();
      await guide.updateComplete;
      guide.remove();
      idle();
      await guide.updateComplete;
      document.body.append(guide);
      await guide.updateComplete;
    });
    const without = await undrawn(page);
    assert.ok(without.length > 0, 'some texts are not drawn');
    assert.ok(!without.includes(before[0]!), `"${before[0]}" is drawn`);
    // Then the guide is taken away again, but is put back before the browser is idle.
    await page.evaluate(() => {
      const guide = document.querySelector('tiktok-exit-guide')!;
      guide.remove();
      document.body.append(guide);
    });
    await idleUntilDone(page);
    assert.deepEqual(await undrawn(page), []);
    assert.deepEqual(await errorsOf(page), []);
  });

  it('a guide whose sections change gets the texts of the new ones', async () => {
    const page = await openHeld('<tiktok-exit-guide sections="stay"></tiktok-exit-guide>');
    await page.evaluate(async () => {
      const guide = document.querySelector('tiktok-exit-guide')!;
      idle();
      await guide.updateComplete;
      guide.sections = 'delete after stay';
      await guide.updateComplete;
    });
    assert.ok((await undrawn(page)).includes('Delete your account'));
    await idleUntilDone(page);
    assert.deepEqual(await undrawn(page), []);
    assert.deepEqual(await errorsOf(page), []);
  });

  it('a custom guide that comes later gets its texts too, when idle and on paper (F5)', async () => {
    const page = await openHeld();
    await idleUntilDone(page);
    const show = (guide: string) =>
      page.evaluate(async (src) => {
        const guide = document.querySelector('tiktok-exit-guide')!;
        const loaded = new Promise((done) => guide.addEventListener('guide-load', done, { once: true }));
        guide.src = src;
        await loaded;
      }, guide);
    await show('/test/guides/another-service.md');
    assert.ok((await undrawn(page)).length > 0);
    await idleUntilDone(page);
    assert.deepEqual(await undrawn(page), []);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await show('/demo/hostile/arabic.md');
    assert.deepEqual(await undrawn(page), []);
    assert.deepEqual(await errorsOf(page), []);
  });
});

describeInEachEngine('The texts of closed steps', (reader) => {
  it('are all drawn soon, without a click', async () => {
    const page = await reader.open({ head: ERRORS });
    assert.deepEqual(await textsDrawn(page), []);
    assert.deepEqual(await errorsOf(page), []);
  });

  it('are all drawn soon in a browser without requestIdleCallback', async () => {
    const page = await reader.open({ head: `${ERRORS}<script>delete window.requestIdleCallback</script>` });
    assert.equal(await page.evaluate(() => 'requestIdleCallback' in window), false);
    assert.deepEqual(await textsDrawn(page), []);
    assert.deepEqual(await errorsOf(page), []);
  });

  it('are drawn in pieces, between which the browser can answer a click', async () => {
    const page = await reader.open({ head: NEVER_IDLE });
    let before = await countDrawn(page);
    for (let pieces = 0; (await undrawn(page)).length > 0; pieces++) {
      assert.ok(pieces < 30, 'texts are missing after 30 pieces');
      await page.evaluate(() => idle());
      const after = await countDrawn(page);
      const most = pieces ? 12 : 3;
      assert.ok(after - before <= most, `${after - before} texts in one piece`);
      assert.ok(after > before, 'each piece draws a text');
      before = after;
    }
    assert.ok(before > 30, `${before} texts are drawn`);
  });

  it('are all drawn within a second in a page that is never idle', async () => {
    const page = await reader.open({
      head: `${ERRORS}<script>
        window.waited = 0;
        window.requestIdleCallback = (run, { timeout }) =>
          setTimeout(() => { waited += timeout; run({ didTimeout: true, timeRemaining: () => 0 }) });
      </script>`,
    });
    assert.deepEqual(await textsDrawn(page), []);
    const waited = await page.evaluate(() => (window as unknown as { waited: number }).waited);
    assert.ok(waited > 0 && waited <= 1000, `the guide can wait for ${waited} ms`);
    assert.deepEqual(await errorsOf(page), []);
  });

  it('are all drawn in every guide of a page', async () => {
    const page = await reader.open({ body: GUIDE.repeat(3) });
    assert.deepEqual(await textsDrawn(page), []);
  });
});

describeInEachEngine(
  'Printing before the texts of closed steps are drawn',
  (reader) => {
    it('puts all texts on the paper (F5)', async () => {
      const page = await reader.open({ head: NEVER_IDLE, body: GUIDE });
      assert.ok((await undrawn(page)).length > 0);
      const flat = (await page.pdfText()).replace(/\s+/g, ' ');
      for (const wanted of [
        'Tap Delete account permanently',
        'They are only in the app on your phone',
        'Who still sees you',
      ]) {
        assert.ok(flat.includes(wanted), wanted);
      }
    });
  },
  // The driver of WebKitGTK cannot print.
  { engines: except('webkit') },
);
