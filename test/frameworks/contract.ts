import assert from 'node:assert/strict';
import { afterEach, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from '../browsers/browser.js';
import { describeInEachEngine, painted, type Reader } from '../pages/harness.js';
import type { Server } from '../pages/server.js';

/**
 * When the guide's script runs. `with`: the app imports the script. `before`: a script tag loads the script before the app.
 * `after`: the script is loaded after the app has been rendered.
 */
export type Order = 'with' | 'before' | 'after';

export interface App {
  /** The name of the framework. */
  name: string;
  orders: Order[];
  /** Publishes a page with the app, and returns the address. With the order `after`, the test itself adds the guide's script. */
  publish(server: Server, order: Order): Promise<string>;
  /** The orders in which the app misses `guide-load`, because the guide is shown before the app listens to events. */
  missesLoad?: Order[];
  /** Whether the server writes `open` without its value. Then the first step opens, with an event, when the app starts. */
  opensLate?: boolean;
  /** Waits until the app reacts to clicks, for an app that the server rendered. */
  ready?(app: AppPage): Promise<void>;
}

/**
 * The script tag as in the README. The tag has `async`, so the guide's script can run before or after the app. Tests
 * with this tag must pass in both cases.
 */
export const TAG = '<script async src="/dist/tiktok-exit-guide.js"></script>';
/** A script tag that blocks the page, so that the guide's element is defined before the rest of the page is read. */
export const TAG_BEFORE = TAG.replace(' async', '');

const WHEN: Record<Order, string> = {
  with: 'that imports the guide',
  before: 'with the guide’s script before it',
  after: 'with the guide’s script after it',
};

/** What a reader sees of the guides on the page. */
export interface Shown {
  guides: number;
  /** Whether the link inside `<tiktok-exit-guide>` is visible. */
  link: boolean;
  /** The attribute `lang` of `<tiktok-exit-guide>`. */
  lang: string | null;
  /** The tag name and the text of the guide's title, such as `h3 Leave TikTok`. */
  title: string;
  sections: string[];
  /** The titles of the open steps. */
  open: string[];
  /** The label of the chosen platform. */
  platform: string;
  theme: string;
}

export const FIRST: Shown = {
  guides: 1,
  link: false,
  lang: 'en-GB',
  title: 'h3 Leave TikTok',
  sections: ['Delete your account', 'After you deleted it'],
  open: ['Stay signed out for 30 days'],
  platform: 'Web browser',
  theme: 'dark',
};
const CHANGED: Shown = {
  ...FIRST,
  lang: 'en-AU',
  title: 'h1 Leave TikTok',
  sections: ['Save your things'],
  open: ['Make sure you can prove it is you'],
  platform: 'Phone app',
  theme: 'light',
};

/** Reads and operates the page of an app. */
export class AppPage {
  constructor(readonly page: Page) {}

  async goto(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.evaluate(() => {
      window.all = (selector, root = document) =>
        [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
          ...(element.matches(selector) ? [element] : []),
          ...(element.shadowRoot ? window.all(selector, element.shadowRoot) : []),
        ]);
    });
  }

  /**
   * Clicks a button, a link or the title of a step, with the mouse. Waits until the place of the element is the same in
   * two frames: on a slow machine, the page may still move when the mouse is already on its way.
   */
  async press(name: string): Promise<void> {
    const { x, y } = await this.page.evaluate(async (wanted) => {
      const place = () => {
        const found = window
          .all('button, a, [part="step-title"]')
          .find((one) => one.checkVisibility() && one.textContent!.trim() === wanted);
        if (!found) throw new Error(`There is no “${wanted}”.`);
        found.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = found.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      };
      let last = place();
      for (let frames = 0; frames < 100; frames++) {
        await new Promise(requestAnimationFrame);
        const now = place();
        if (now.x === last.x && now.y === last.y) return now;
        last = now;
      }
      throw new Error(`“${wanted}” does not stop moving.`);
    }, name);
    await this.page.click(x, y);
    await painted(this.page);
    // Turbo first shows a cached copy of a page. The root element has `aria-busy` until the new page replaces this copy.
    await this.page.evaluate(async () => {
      while (document.documentElement.ariaBusy === 'true') await new Promise(requestAnimationFrame);
    });
  }

  shown(): Promise<Shown> {
    return this.page.evaluate(() => {
      const guides = window.all('tiktok-exit-guide');
      const guide = guides[0];
      const texts = (selector: string) =>
        [...(guide?.shadowRoot?.querySelectorAll(selector) ?? [])].map((one) => one.textContent!.trim());
      const title = guide?.shadowRoot?.querySelector('[part="title"]');
      return {
        guides: guides.length,
        link: window.all('tiktok-exit-guide > a').some((link) => link.checkVisibility()),
        lang: guide?.getAttribute('lang') ?? null,
        title: title ? `${title.localName} ${title.textContent}` : '',
        sections: texts('[part="section-title"]'),
        open: texts('button[aria-expanded="true"] [part="step-title"]'),
        platform: texts('[part~="choice"]:has(:checked)').join(),
        theme: guide ? getComputedStyle(guide).colorScheme : '',
      };
    });
  }

  /** The text of an element into which the page writes events of the guide or an answer of the server. */
  told(id: string): Promise<string> {
    return this.page.evaluate((id) => window.all(`#${id}`)[0]!.textContent!, id);
  }

  /** Loads the guide's script after the page has been rendered. */
  async loadScript(): Promise<void> {
    await painted(this.page);
    await this.page.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const script = document.createElement('script');
          script.type = 'module';
          script.src = '/dist/tiktok-exit-guide.js';
          script.onload = () => done();
          script.onerror = () => fail(new Error('The script did not load.'));
          document.head.append(script);
        }),
    );
  }

  /** Remembers the element of the first guide. Later, `isSame` tells whether the first guide is still this element. */
  async mark(): Promise<void> {
    await this.page.evaluate(() => {
      window.marked = window.all('tiktok-exit-guide')[0];
    });
  }

  isSame(): Promise<boolean> {
    return this.page.evaluate(() => window.marked === window.all('tiktok-exit-guide')[0]);
  }
}

/** Reads a value again and again until it equals the expected value. Fails after 100 more reads, two frames apart. */
export async function eventually<Value>(app: AppPage, read: () => Promise<Value>, expected: Value): Promise<void> {
  let value = await read();
  for (let reads = 0; reads < 100 && !isDeepStrictEqual(value, expected); reads++) {
    await painted(app.page);
    value = await read();
  }
  assert.deepEqual(value, expected);
}

/**
 * Returns a function that opens pages. If a page writes an error or a warning to the console, the test fails. In WebKit, the
 * console is not checked, because the driver of WebKit cannot read the console.
 */
export function opener(reader: Reader): (address: string) => Promise<AppPage> {
  let opened: AppPage[] = [];
  afterEach(() => {
    const said = reader.engine === 'webkit' ? [] : opened.flatMap(({ page }) => page.console);
    opened = [];
    assert.deepEqual(
      said.filter((line) => /^(error|warn)/.test(line)),
      [],
    );
  });
  return async (address) => {
    const app = new AppPage(await reader.open({ script: '', body: '', head: '<link rel="icon" href="data:,">' }));
    opened.push(app);
    await app.goto(address);
    return app;
  };
}

/** Defines the tests that every framework must pass. Each test runs once for each order of the scripts. */
export function contract({ name, orders, publish, missesLoad = [], opensLate, ready }: App): void {
  for (const order of orders) {
    describeInEachEngine(`A page of ${name} ${WHEN[order]}`, (reader) => {
      const opened = opener(reader);
      const open = async () => {
        const app = await opened(await publish(reader.server, order));
        await ready?.(app);
        return app;
      };
      const openWithGuide = async () => {
        const app = await open();
        if (order === 'after') await app.loadScript();
        await eventually(app, () => app.shown(), FIRST);
        return app;
      };
      it('passes options, changed options and a custom guide to the guide, and keeps lang on the tag', async () => {
        const app = await openWithGuide();
        await app.press('Custom guide');
        await eventually(app, () => app.shown(), { ...FIRST, title: 'h3 Leave with us' });
        await app.press('Change');
        await eventually(app, () => app.shown(), { ...CHANGED, title: 'h1 Leave with us' });
      });

      it('gets each event of the guide once, also after it removed the guide and showed it again', async () => {
        const app = await openWithGuide();
        await eventually(app, () => app.told('loaded'), missesLoad.includes(order) ? '' : 'Leave TikTok');
        await app.press(FIRST.open[0]!);
        await app.press('Remove the app');
        const first = opensLate ? 'wait true, ' : '';
        await eventually(app, () => app.told('toggled'), `${first}wait false, remove-app true`);
        await app.press('Hide');
        await eventually(app, async () => (await app.shown()).guides, 0);
        await app.press('Show');
        await eventually(app, () => app.shown(), FIRST);
        const before = await app.told('toggled');
        await app.press('Remove the app');
        await eventually(app, () => app.told('toggled'), [before, 'remove-app true'].filter(Boolean).join(', '));
      });

      it('keeps the steps that the reader opened when it moves the guide, and starts anew with a new guide', async () => {
        const app = await openWithGuide();
        await app.press('Remove the app');
        const open = [...FIRST.open, 'Remove the app'];
        await eventually(app, () => app.shown(), { ...FIRST, open });
        await app.mark();
        for (const place of ['below the note', 'above the note']) {
          await app.press('Move');
          await eventually(app, () => where(app.page), place);
          assert.deepEqual(await app.shown(), { ...FIRST, open });
          assert.ok(await app.isSame());
        }
        await app.press('Renew');
        await eventually(app, () => app.isSame(), false);
        await eventually(app, () => app.shown(), FIRST);
      });

      if (order !== 'after') return;

      it('shows the link until the script is loaded, and applies changes that were made before', async () => {
        const app = await open();
        const { guides, link, title } = await app.shown();
        assert.deepEqual({ guides, link, title }, { guides: 1, link: true, title: '' });
        await app.press('Change');
        await eventually(app, async () => (await app.shown()).lang, CHANGED.lang);
        await app.loadScript();
        await eventually(app, () => app.shown(), CHANGED);
      });

      it('shows a custom guide that it set before the script was loaded', async () => {
        const app = await open();
        await app.press('Custom guide');
        await app.loadScript();
        await eventually(app, () => app.shown(), { ...FIRST, title: 'h3 Leave with us' });
      });
    });
  }
}

function where(page: Page): Promise<string> {
  return page.evaluate(() => {
    const guide = window.all('tiktok-exit-guide')[0]!;
    // The guide contains paragraphs too, so the note is found by its text.
    const note = window.all('p').find((one) => one.textContent!.startsWith('Our help desk'))!;
    const isBelow = note.compareDocumentPosition(guide) & Node.DOCUMENT_POSITION_FOLLOWING;
    return isBelow ? 'below the note' : 'above the note';
  });
}

declare global {
  interface Window {
    /** Returns the elements that match the selector. Elements in shadow roots are included. */
    all(selector: string, root?: Document | ShadowRoot): HTMLElement[];
    marked?: HTMLElement;
  }
}
