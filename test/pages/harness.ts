import assert from 'node:assert/strict';
import { after, afterEach, before, describe } from 'node:test';
import type { Browser, BrowserOptions, Page } from '../browsers/browser.js';
import { openBrowser } from '../browsers/open-browser.js';
import { type Engine, ENGINES } from '../browsers/engines.js';
import { type Server, startServer } from './server.js';

/** A tag that loads the guide's script as a classic script. */
export const SCRIPT = '<script async src="/dist/tiktok-exit-guide.js"></script>';
/** A tag that loads the guide's script as a module. */
export const MODULE = '<script type="module" src="/dist/tiktok-exit-guide.js"></script>';

/** What each test gets. */
export interface Reader {
  readonly engine: Engine;
  readonly server: Server;
  /** Opens a page in a new tab. The default size of the viewport is 1,000 by 700 CSS pixels. */
  open(page: PageWanted): Promise<Page>;
}

export interface PageWanted {
  /** The HTML of the body. Default: the tag of a guide, without attributes. */
  body?: string;
  /** The HTML of the head, before the script. */
  head?: string;
  /** The tag that loads the guide's script. Default: SCRIPT. */
  script?: string;
  /** The end of the address, from `#` on. */
  hash?: string;
  width?: number;
  height?: number;
}

/** Tests with the same engine and the same options share one browser, because starting a browser takes seconds. */
const browsers = new Map<string, Promise<Browser>>();
let server: Server;

function browser(engine: Engine, options: BrowserOptions): Promise<Browser> {
  const key = engine + JSON.stringify(options);
  if (!browsers.has(key)) browsers.set(key, openBrowser(engine, options));
  return browsers.get(key)!;
}

before(async () => {
  server = await startServer();
});

after(async () => {
  for (const opened of await Promise.allSettled(browsers.values())) {
    if (opened.status === 'fulfilled') await opened.value.close();
  }
  server.close();
});

/** Runs the tests once in each engine. */
export function describeInEachEngine(
  title: string,
  tests: (reader: Reader) => void,
  { engines = ENGINES, ...options }: BrowserOptions & { engines?: Engine[] } = {},
): void {
  for (const engine of engines) {
    describe(`${title}, in ${engine}`, () => {
      let pages: Page[] = [];
      afterEach(async () => {
        await Promise.all(pages.map((page) => page.close()));
        pages = [];
      });
      tests({
        engine,
        get server() {
          return server;
        },
        async open({
          body = '<tiktok-exit-guide></tiktok-exit-guide>',
          head = '',
          script = SCRIPT,
          hash = '',
          width = 1000,
          height = 700,
        }) {
          const address = server.publish(
            `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title>${head}${script}</head><body>${body}</body></html>`,
          );
          const page = await (await browser(engine, options)).newPage();
          pages.push(page);
          await page.resize(width, height);
          await page.goto(address + hash);
          // Without JavaScript there is no guide, and in Firefox a promise never settles.
          if (options.javascript !== false) await rendered(page);
          return page;
        },
      });
    });
  }
}

/** Waits until the guides on the page are rendered. In a page that is loading, they are rendered one task after the script. */
async function rendered(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const guide of document.querySelectorAll('tiktok-exit-guide')) await guide.updateComplete;
  });
}

/** The engines under test, without the given engines. */
export const except = (...cannot: Engine[]): Engine[] => ENGINES.filter((engine) => !cannot.includes(engine));

/** The titles of the open steps of all guides on the page. A step is open if its button has `aria-expanded="true"`. */
export function openSteps(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('tiktok-exit-guide')].flatMap((guide) =>
      [...guide.shadowRoot!.querySelectorAll('button[aria-expanded="true"] [part="step-title"]')].map(
        (title) => title.textContent!,
      ),
    ),
  );
}

/**
 * The label of the focused element, also inside shadow roots. Without a label, the text of the element. Without text,
 * its tag name.
 */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const label = (element as HTMLInputElement | null)?.labels?.[0];
    return (label ?? element)?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 60) || element?.localName || '';
  });
}

/**
 * What the first guide shows: the chosen route, the unfolded sections of this route, the open steps, and the message in
 * the status region.
 */
export function shownPlaces(page: Page): Promise<{ route: string; sections: string[]; steps: string[]; said: string }> {
  return page.evaluate(() => {
    const root = document.querySelector('tiktok-exit-guide')!.shadowRoot!;
    const titles = (part: string) =>
      [...root.querySelectorAll(`[aria-expanded="true"] [part=${part}]`)]
        .filter((title) => !title.closest('[part~=section][hidden]'))
        .map((title) => title.textContent!);
    return {
      route: root.querySelector('[name=route]:checked')?.parentElement!.textContent!.trim() ?? '',
      sections: titles('section-title'),
      steps: titles('step-title'),
      said: root.querySelector('[role=status]')!.textContent!,
    };
  });
}

/** The position of a step's button in the viewport. `x` is 30 px right of the left edge, so it is inside the button. */
export function stepBox(
  page: Page,
  title: string,
): Promise<{ x: number; top: number; bottom: number; middle: number }> {
  return page.evaluate((wanted) => {
    const titles = [
      ...document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('[part="step-title"]'),
    ];
    const box = titles
      .find((one) => one.textContent === wanted)!
      .closest('button')!
      .getBoundingClientRect();
    return { x: box.x + 30, top: box.top, bottom: box.bottom, middle: (box.top + box.bottom) / 2 };
  }, title);
}

/** Clicks the header of a step, with the mouse. */
export async function clickStep(page: Page, title: string): Promise<void> {
  const { x, middle } = await stepBox(page, title);
  await page.click(x, middle);
  await painted(page);
}

/** Waits for two animation frames. After them, the browser has laid out and painted all earlier changes. */
export function painted(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** Waits until a condition is true in the page. Fails after 100 looks, two frames apart. */
export async function until<Arguments extends unknown[]>(
  page: Page,
  isSo: (...args: Arguments) => boolean,
  ...args: Arguments
): Promise<void> {
  for (let looks = 0; looks < 100; looks++) {
    if (await page.evaluate(isSo, ...args)) return;
    await painted(page);
  }
  assert.fail(`It never came to ${isSo} with ${JSON.stringify(args)}`);
}

/**
 * The titles of the sections and steps whose content is not drawn yet, in all guides on the page. After the first
 * rendering, folded sections have no steps yet, and closed steps have no text yet.
 */
export function undrawn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('tiktok-exit-guide')].flatMap((guide) => {
      const without = (part: string, content: string) =>
        [...guide.shadowRoot!.querySelectorAll(`[part~=${part}]`)]
          .filter((place) => !place.querySelector(`[part=${content}]`)!.textContent!.trim())
          .map((place) => place.querySelector(`[part=${part}-title]`)!.textContent!);
      return [...without('section', 'section-panel'), ...without('step', 'body')];
    }),
  );
}

/** Waits until the texts of all steps are drawn. Returns the titles of the steps that have no text after ten seconds. */
export async function textsDrawn(page: Page): Promise<string[]> {
  let without = await undrawn(page);
  for (let frame = 0; without.length > 0 && frame < 600; frame++) {
    await painted(page);
    without = await undrawn(page);
  }
  return without;
}

/** Scrolls the title of a step to the middle of the viewport. */
export function bringIntoView(page: Page, title: string): Promise<void> {
  return page.evaluate((wanted) => {
    const titles = [
      ...document.querySelector('tiktok-exit-guide')!.shadowRoot!.querySelectorAll('[part="step-title"]'),
    ];
    titles.find((one) => one.textContent === wanted)!.scrollIntoView({ block: 'center' });
  }, title);
}
