import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from '../browsers/browser.js';
import { describeInEachEngine, except, painted, textsDrawn } from './harness.js';

// These tests count operations that are slow on a cheap phone. They never measure time, because only a count is the
// same on each machine.

/** A script for the head of a page. It keeps a list of the listeners that were added to any target and not removed. */
const LISTENERS = `<script>{
  window.listeners = [];
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const place = (target, type, listener) =>
    listeners.findIndex((each) => each.target === target && each.type === type && each.listener === listener);
  EventTarget.prototype.addEventListener = function (type, listener, ...options) {
    const target = this ?? window;
    if (place(target, type, listener) < 0) listeners.push({ target, type, listener });
    return add.call(target, type, listener, ...options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, ...options) {
    const target = this ?? window;
    const index = place(target, type, listener);
    if (index >= 0) listeners.splice(index, 1);
    return remove.call(target, type, listener, ...options);
  };
}</script>`;
declare const listeners: { target: EventTarget; type: string }[];

/** A script for the head of a page. It keeps a list of the formatters of `Intl` that are made, with their arguments. */
const FORMATTERS = `<script>{
  window.formatters = [];
  for (const name of Object.getOwnPropertyNames(Intl)) {
    const original = Intl[name];
    if (typeof original !== 'function' || !original.prototype) continue;
    const made = (args) => formatters.push(name + ' ' + JSON.stringify(args));
    Intl[name] = new Proxy(original, {
      construct: (target, args, ...rest) => (made(args), Reflect.construct(target, args, ...rest)),
      apply: (target, self, args) => (made(args), Reflect.apply(target, self, args)),
    });
  }
  // These methods make a formatter at each call.
  for (const { prototype } of [Date, Number]) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (!name.startsWith('toLocale')) continue;
      const original = prototype[name];
      prototype[name] = function (...args) {
        formatters.push(name + ' ' + JSON.stringify(args));
        return original.apply(this, args);
      };
    }
  }
}</script>`;
declare const formatters: string[];

/**
 * A script for the head of a page. Some properties and methods can force the browser to lay out the page at once. The
 * script lists each use of such a property or method.
 */
const LAYOUTS = `<script>{
  window.layouts = [];
  const watch = (owner, name) => {
    const property = Object.getOwnPropertyDescriptor(owner, name);
    if (!property) return false;
    for (const kind of ['get', 'value']) {
      const original = property[kind];
      if (typeof original !== 'function') continue;
      property[kind] = function (...args) {
        layouts.push(name);
        return original.apply(this ?? window, args);
      };
    }
    Object.defineProperty(owner, name, property);
    return true;
  };
  const sides = ['Top', 'Left', 'Width', 'Height'];
  const names = [
    ...['offset', 'client', 'scroll'].flatMap((kind) => sides.map((side) => kind + side)),
    'offsetParent', 'getBoundingClientRect', 'getClientRects', 'checkVisibility', 'scrollIntoView', 'innerText', 'outerText',
    'elementFromPoint', 'elementsFromPoint', 'getComputedStyle', 'scrollX', 'scrollY', 'pageXOffset', 'pageYOffset',
    'innerWidth', 'innerHeight', 'scrollTo', 'scrollBy', 'getSelection',
  ];
  const owners = [Element, HTMLElement, Document, ShadowRoot, Range].map(({ prototype }) => prototype);
  window.unwatched = names.filter((name) => ![window, ...owners].map((owner) => watch(owner, name)).some(Boolean));
}</script>`;
declare const layouts: string[];
declare const unwatched: string[];

/** A script for the head of a page. It counts the changes in the shadow root of the guide. */
const CHANGES = `<script>
  window.changes = 0;
  document.addEventListener('guide-load', ({ target }) =>
    new MutationObserver((records) => (changes += records.length)).observe(target.shadowRoot, {
      attributes: true, characterData: true, childList: true, subtree: true,
    }),
  );
</script>`;
declare let changes: number;

/** What the counters of the page have counted since the last call. */
const counted = (page: Page): Promise<{ changes: number; layouts: string[] }> =>
  page.evaluate(() => {
    const counts = { changes, layouts: layouts.slice() };
    changes = 0;
    layouts.length = 0;
    return counts;
  });

/** Clicks an element of the guide, with the mouse. Returns what the counters of the page have counted meanwhile. */
async function click(page: Page, selector: string): ReturnType<typeof counted> {
  const [x, y] = await page.evaluate((wanted) => {
    const element = document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelector(wanted)!;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    return [box.x + Math.min(10, box.width / 2), box.y + box.height / 2] as const;
  }, selector);
  await painted(page);
  await counted(page);
  await page.click(x, y);
  await painted(page);
  return counted(page);
}

describeInEachEngine('The built-in guide', (reader) => {
  it('has at most 2,600 nodes, texts of closed steps included', async () => {
    const page = await reader.open({});
    assert.deepEqual(await textsDrawn(page), []);
    const nodes = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('tiktok-exit-guide')!.shadowRoot!);
      let count = 0;
      while (walker.nextNode()) count++;
      return count;
    });
    assert.ok(nodes > 1000 && nodes <= 2600, `${nodes} nodes`);
  });

  it('has at most 170 listeners, texts of closed steps included', async () => {
    const page = await reader.open({ head: LISTENERS });
    assert.deepEqual(await textsDrawn(page), []);
    const { length } = await page.evaluate(() => listeners.map(({ type }) => type));
    assert.ok(length > 30 && length <= 170, `${length} listeners`);
  });

  it('has form fields only in steps that were opened, because Chromium lays out closed steps that have some', async () => {
    const page = await reader.open({});
    assert.deepEqual(await textsDrawn(page), []);
    const fields = () =>
      page.evaluate(
        () => document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('[part~=panel] input').length,
      );
    assert.equal(await fields(), 0);
    await page.evaluate(() => document.querySelector('tiktok-exit-guide')!.openStep('request'));
    const opened = await fields();
    assert.ok(opened > 0);
    // The reader may have filled in the fields.
    await page.evaluate(() => document.querySelector('tiktok-exit-guide')!.closeAll());
    assert.equal(await fields(), opened);
  });

  it('makes no date formatter while it loads, because a phone needs milliseconds for each', async () => {
    const page = await reader.open({ head: FORMATTERS });
    assert.deepEqual(await textsDrawn(page), []);
    assert.deepEqual(await page.evaluate(() => formatters), []);
  });

  it('makes each date formatter once, whatever the reader opens, ticks and fills in', async () => {
    const page = await reader.open({ head: FORMATTERS });
    const made = await page.evaluate(async () => {
      const guide = document.querySelector('tiktok-exit-guide')!;
      guide.openAll();
      await guide.updateComplete;
      const fields = guide.shadowRoot!.querySelectorAll<HTMLInputElement>('input:not([part=keep] input)');
      for (const field of fields) {
        if (field.type === 'date') field.value = '2026-01-02';
        if (field.type === 'checkbox' || field.type === 'radio') field.click();
        for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
        await guide.updateComplete;
      }
      guide.closeAll();
      await guide.updateComplete;
      return formatters;
    });
    assert.ok(made.length >= 2, `${made.length} formatters: the dates of the waits need some`);
    assert.deepEqual(made, [...new Set(made)]);
  });

  it('leaves nothing behind after it was added and removed 1,000 times', async () => {
    const page = await reader.open({ head: LISTENERS, body: '' });
    await page.evaluate(() => customElements.whenDefined('tiktok-exit-guide').then(() => {}));
    const left = await page.evaluate(async () => {
      const timers = new Set<unknown>();
      const { setTimeout: set, clearTimeout: clear } = window;
      Object.assign(window, {
        setTimeout: (run: () => void, time?: number) => {
          const timer = set(() => (timers.delete(timer), run()), time);
          timers.add(timer);
          return timer;
        },
        clearTimeout: (timer: number) => (timers.delete(timer), clear(timer)),
      });
      // Listeners on elements inside the guide disappear together with these elements, so they are not counted.
      const outside = () => listeners.filter(({ target }) => !(target instanceof Element));
      const before = outside().length;
      const one = document.createElement('tiktok-exit-guide');
      for (let round = 0; round < 1000; round++) {
        // Every tenth round adds a new guide and waits until it is drawn. The other rounds add the same guide again and
        // again.
        const guide = round % 10 > 0 ? one : document.createElement('tiktok-exit-guide');
        guide.sections = 'after';
        document.body.append(guide);
        if (guide !== one) await guide.updateComplete;
        guide.remove();
      }
      const leftListeners = outside()
        .slice(before)
        .map(({ type }) => type);
      const last = document.createElement('tiktok-exit-guide');
      document.body.append(last);
      last.openStep('choose');
      for (const box of ['[part=step-footer] input', '[part=keep] input']) {
        await last.updateComplete;
        last.shadowRoot!.querySelector<HTMLInputElement>(box)!.click();
      }
      const number = last.shadowRoot!.getElementById('number')!.textContent;
      const during = outside().length - before;
      last.remove();
      // Without `requestIdleCallback`, the guide draws the texts of closed steps after a timer of 0 ms. The timer here
      // starts later, so the guide's timer has ended before the timers are counted.
      await new Promise((done) => set(done));
      return {
        listeners: leftListeners,
        timers: timers.size,
        number,
        keys: Object.keys(localStorage),
        isWatched: during > 0,
      };
    });
    // If the page still counted a removed guide, the last guide would have a number in its region's name and in its
    // storage key.
    const nothing = { listeners: [], timers: 0, number: '', keys: ['tiktok-exit-guide:'] };
    assert.deepEqual(left, { ...nothing, isWatched: true });
  });
});

/**
 * A script for the head of a page. While the page loads, the browser begins no new task for a timer. At the event `load`, the
 * script notes whether the guide is drawn, and lets the timers run.
 *
 * @param isSeen whether the browser says that it has painted the page
 */
const oneTask = (isSeen: boolean) => `<script>{
  const list = performance.getEntriesByType.bind(performance);
  performance.getEntriesByType = (type) => (type === 'paint' ? (${isSeen} ? [{}] : []) : list(type));
  const { setTimeout: set } = window;
  const held = [];
  window.setTimeout = (run) => held.push(run);
  addEventListener('load', () => {
    window.isDrawnAtLoad = isDrawn();
    window.setTimeout = set;
    held.forEach((run) => set(run));
  });
  window.isDrawn = () => !!document.querySelector('tiktok-exit-guide').shadowRoot?.querySelector('[part=guide]');
}</script>`;
declare const isDrawnAtLoad: boolean;
declare const isDrawn: () => boolean;

describeInEachEngine('The task that evaluates the script', (reader) => {
  it('does not draw the guide too if the reader already sees the page, so that the page answers the reader', async () => {
    const page = await reader.open({ head: oneTask(true) });
    assert.equal(await page.evaluate(() => isDrawnAtLoad), false);
    assert.equal(await page.evaluate(() => isDrawn()), true);
  });

  it('draws the guide if the reader sees nothing yet, so that the page does not move', async () => {
    const page = await reader.open({ head: oneTask(false) });
    assert.equal(await page.evaluate(() => isDrawnAtLoad), true);
  });

  it('draws the guide if the browser searches the page for a text, because the search ends when the page is loaded', async () => {
    const search = `<script>{
      const list = performance.getEntriesByType;
      performance.getEntriesByType = (type) => (type === 'navigation' ? [{ name: '#:~:text=drafts' }] : list(type));
    }</script>`;
    const page = await reader.open({ head: oneTask(true) + search });
    assert.equal(await page.evaluate(() => isDrawnAtLoad), true);
  });

  it('is also the task that draws a guide that a page adds later, so that there is no frame without the guide', async () => {
    const page = await reader.open({ body: '' });
    const isDrawn = await page.evaluate(async () => {
      await customElements.whenDefined('tiktok-exit-guide');
      performance.getEntriesByType = () => [{} as PerformanceEntry];
      window.setTimeout = (() => 0) as unknown as typeof setTimeout;
      const guide = document.createElement('tiktok-exit-guide');
      document.body.append(guide);
      await Promise.resolve().then(() => {});
      return !!guide.shadowRoot?.querySelector('[part=guide]');
    });
    assert.equal(isDrawn, true);
  });
});

describeInEachEngine(
  'The browser is not made to lay out the page by',
  (reader) => {
    for (const [what, selector, open] of [
      ['a click on a closed step', '#step-choose', ''],
      ['a click on an open step', '#step-choose', 'choose'],
      ['a tick', '#panel-confirm [part=step-footer] input', 'confirm'],
      ['a choice of the platform', '[name=platform]:not(:checked)', 'choose'],
      ['a choice of the route', '[name=route]:not(:checked)', ''],
      ['a click on a folded section', '#section-prepare', ''],
      ['a click on an unfolded section', '#section-delete', 'choose'],
      ['a click on a button that shows all steps', '#content-delete [part=quiet]', ''],
    ] as const) {
      it(what, async () => {
        const page = await reader.open({
          head: CHANGES + LAYOUTS,
          body: `<tiktok-exit-guide platform="app" open="${open}"></tiktok-exit-guide>`,
        });
        assert.deepEqual(await textsDrawn(page), []);
        assert.deepEqual(await page.evaluate(() => unwatched), []);
        const seen = await click(page, selector);
        assert.ok(seen.changes > 0, 'the click has an effect');
        assert.deepEqual(seen.layouts, []);
      });
    }

    it('a letter that is typed', async () => {
      const page = await reader.open({
        head: CHANGES + LAYOUTS,
        body: '<tiktok-exit-guide open="request"></tiktok-exit-guide>',
      });
      await click(page, '#panel-request input');
      await page.press('a');
      await painted(page);
      const seen = await counted(page);
      assert.ok(seen.changes > 0, 'the letter has an effect');
      assert.deepEqual(seen.layouts, []);
    });
  },
  // In WebKit, src/browser/reveal.ts lays out the page on purpose, because of a bug in Safari.
  { engines: except('webkit') },
);
