import assert from 'node:assert/strict';
import { afterEach, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from '../browsers/browser.js';
import { describeInEachEngine, painted, type Reader } from '../pages/harness.js';
import type { Server } from '../pages/server.js';

/**
 * When the guide's script runs: `with` the app, which imports it; `before` the app, from a script tag; or `after` the app has been
 * rendered.
 */
export type Order = 'with' | 'before' | 'after';

export interface App {
  /** The name of the framework. */
  name: string;
  orders: Order[];
  /** Publishes the app and returns its address. With the order `after`, the test adds the script. */
  publish(server: Server, order: Order): Promise<string>;
  /** The orders in which the guide is shown before the app can listen, so that the app misses `guide-load`. */
  missesLoad?: Order[];
}

/** The script tag of the README, for tests in which the order of the script does not matter. */
export const TAG = '<script async src="/dist/tiktok-exit-guide.js"></script>';
/** A script tag that blocks the page, so that the guide is defined before everything else. */
export const TAG_BEFORE = TAG.replace(' async', '');

const WHEN: Record<Order, string> = {
  with: 'that imports the guide',
  before: 'with the guide’s script before it',
  after: 'with the guide’s script after it',
};

/** What a reader sees of the guides on the page. */
export interface Shown {
  guides: number;
  /** Whether the link inside the tag is shown. */
  link: boolean;
  /** The `lang` of the tag. */
  lang: string | null;
  /** The tag of the heading, and its text. */
  title: string;
  sections: string[];
  /** Titles of the open steps. */
  open: string[];
  /** The chosen platform. */
  platform: string;
  theme: string;
}

export const FIRST: Shown = {
  guides: 1,
  link: false,
  lang: 'en-GB',
  title: 'h3 Leave TikTok',
  sections: ['Delete your account', 'Afterwards'],
  open: ['Stay signed out for 30 days'],
  platform: 'Web browser',
  theme: 'dark',
};
const CHANGED: Shown = {
  ...FIRST,
  lang: 'en-AU',
  title: 'h1 Leave TikTok',
  sections: ['Get ready'],
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

  /** Clicks the button, link or step with these words, with the mouse. */
  async press(name: string): Promise<void> {
    const { x, y } = await this.page.evaluate((wanted) => {
      const found = window
        .all('button, a, [part="step-title"]')
        .find((one) => one.checkVisibility() && one.textContent!.trim() === wanted);
      if (!found) throw new Error(`There is no “${wanted}”.`);
      found.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = found.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, name);
    await this.page.click(x, y);
    await painted(this.page);
    // Turbo first shows a cached copy of a page. The root element is busy until the page itself has replaced the copy.
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
        platform: texts('[part="choice"]:has(:checked)').join(),
        theme: guide ? getComputedStyle(guide).colorScheme : '',
      };
    });
  }

  /** The text that the app wrote into an element: the events that the app got, or an answer of the app's server. */
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

  /** Remembers the first guide on the page, so that `isSame` can tell whether it is still the same element. */
  async mark(): Promise<void> {
    await this.page.evaluate(() => {
      window.marked = window.all('tiktok-exit-guide')[0];
    });
  }

  isSame(): Promise<boolean> {
    return this.page.evaluate(() => window.marked === window.all('tiktok-exit-guide')[0]);
  }
}

/** Reads a value until it is as expected. After two hundred frames, fails with the difference. */
export async function eventually<Value>(app: AppPage, read: () => Promise<Value>, expected: Value): Promise<void> {
  let value = await read();
  for (let frames = 0; frames < 100 && !isDeepStrictEqual(value, expected); frames++) {
    await painted(app.page);
    value = await read();
  }
  assert.deepEqual(value, expected);
}

/**
 * Opens pages of an app. A test fails if one of its pages writes an error or a warning to the console. This is not checked in WebKit,
 * whose driver cannot read the console.
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

/** Defines the tests that are the same for every framework, once for each order of the scripts. */
export function contract({ name, orders, publish, missesLoad = [] }: App): void {
  for (const order of orders) {
    describeInEachEngine(`A page of ${name} ${WHEN[order]}`, (reader) => {
      const opened = opener(reader);
      const open = async () => opened(await publish(reader.server, order));
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
        await eventually(app, () => app.told('toggled'), 'wait false, remove-app true');
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
    // The guide has paragraphs too, so the note is found by its text.
    const note = window.all('p').find((one) => one.textContent!.startsWith('Our help desk'))!;
    const isBelow = note.compareDocumentPosition(guide) & Node.DOCUMENT_POSITION_FOLLOWING;
    return isBelow ? 'below the note' : 'above the note';
  });
}

declare global {
  interface Window {
    /** The elements that match the selector, including those in shadow roots. */
    all(selector: string, root?: Document | ShadowRoot): HTMLElement[];
    marked?: HTMLElement;
  }
}
