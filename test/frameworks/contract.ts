import assert from 'node:assert/strict';
import { afterEach, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from '../browsers/browser.js';
import { describeInEachEngine, painted, type Reader } from '../pages/harness.js';
import type { Server } from '../pages/server.js';

/**
 * When the guide's script runs: with the app, which imports it; before the app, from a script tag; or once the app has long
 * been rendered.
 */
export type Order = 'with' | 'before' | 'after';

export interface App {
  /** The framework, as its users call it. */
  name: string;
  orders: Order[];
  /** Publishes the app and gives its address. Where the script comes after it, the test adds that. */
  publish(server: Server, order: Order): Promise<string>;
  /** Where the guide is there before the app can listen, so that `guide-load` is not heard. */
  missesLoad?: Order[];
}

/** The tag of the README, for tests to which it is the same when the script comes. */
export const TAG = '<script async src="/dist/tiktok-exit-guide.js"></script>';
/** The same for a guide that is there before anything else. */
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
  /** The platform that is chosen. */
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

/** What a page of an app is asked and told to do. */
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

  /** Clicks a button, a link or a step with the mouse, by its words. */
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
    // Turbo first shows a kept copy of a page, and replaces it when the page itself arrives. Until then the root is busy.
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

  /** What the app wrote into an element: what it heard, or what came from its server. */
  told(id: string): Promise<string> {
    return this.page.evaluate((id) => window.all(`#${id}`)[0]!.textContent!, id);
  }

  /** Loads the guide's script once the page is rendered. */
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

  /** Remembers the guide that is there, for `isSame`. */
  async mark(): Promise<void> {
    await this.page.evaluate(() => {
      window.marked = window.all('tiktok-exit-guide')[0];
    });
  }

  isSame(): Promise<boolean> {
    return this.page.evaluate(() => window.marked === window.all('tiktok-exit-guide')[0]);
  }
}

/** Waits until what is read is as expected, a hundred times two frames at most, and tells the difference where it never is. */
export async function eventually<Value>(app: AppPage, read: () => Promise<Value>, expected: Value): Promise<void> {
  let value = await read();
  for (let frames = 0; frames < 100 && !isDeepStrictEqual(value, expected); frames++) {
    await painted(app.page);
    value = await read();
  }
  assert.deepEqual(value, expected);
}

/** Opens pages of an app, and finds fault with whatever they say in the console. */
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

/** What every framework's users may rely on, whenever the guide's script comes. */
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
      it('gives the guide its options, changed ones and a guide of its own, and the language stays on the tag', async () => {
        const app = await openWithGuide();
        await app.press('Own guide');
        await eventually(app, () => app.shown(), { ...FIRST, title: 'h3 Leave with us' });
        await app.press('Change');
        await eventually(app, () => app.shown(), { ...CHANGED, title: 'h1 Leave with us' });
      });

      it('hears once of what happens in the guide, also in one that it took away and brought back', async () => {
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

      it('keeps what the reader opened where it moves the guide, and not where it puts a new one there', async () => {
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

      it('shows the link until the script comes, and counts what was changed before', async () => {
        const app = await open();
        const { guides, link, title } = await app.shown();
        assert.deepEqual({ guides, link, title }, { guides: 1, link: true, title: '' });
        await app.press('Change');
        await eventually(app, async () => (await app.shown()).lang, CHANGED.lang);
        await app.loadScript();
        await eventually(app, () => app.shown(), CHANGED);
      });

      it('shows a guide of its own that it gave before the script came', async () => {
        const app = await open();
        await app.press('Own guide');
        await app.loadScript();
        await eventually(app, () => app.shown(), { ...FIRST, title: 'h3 Leave with us' });
      });
    });
  }
}

function where(page: Page): Promise<string> {
  return page.evaluate(() => {
    const guide = window.all('tiktok-exit-guide')[0]!;
    // The guide has paragraphs too.
    const note = window.all('p').find((one) => one.textContent!.startsWith('Our help desk'))!;
    const isBelow = note.compareDocumentPosition(guide) & Node.DOCUMENT_POSITION_FOLLOWING;
    return isBelow ? 'below the note' : 'above the note';
  });
}

declare global {
  interface Window {
    /** Elements of the page and of its shadow roots. */
    all(selector: string, root?: Document | ShadowRoot): HTMLElement[];
    marked?: HTMLElement;
  }
}
