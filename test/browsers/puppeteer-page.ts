import type { KeyInput, Page as PuppeteerPage } from 'puppeteer-core';
import type { AccessibleNode, Page } from './browser.js';
import { keyNames } from './key-names.js';
import { pageScript } from './page-script.js';
import { pdfText } from './pdf-text.js';
import { withoutHash } from './without-hash.js';

/** A Page for Chromium and Firefox, made from a page of puppeteer. */
export function puppeteerPage(page: PuppeteerPage, accessibilityTree: () => Promise<AccessibleNode[]>): Page {
  const console: string[] = [];
  let requests: string[] = [];
  // Browsers request an icon by themselves, so a missing or refused icon is no mistake of the page. Messages about the
  // icon are left out.
  const say = (line: string) => line.includes('/favicon.ico') || console.push(line);
  page.on('console', (message) => {
    // Chromium's message about a missing file does not name the file, so the address of the file is added.
    const isMissing = message.text().startsWith('Failed to load resource');
    say(`${message.type()}: ${message.text()}${isMissing ? ` ${message.location().url}` : ''}`);
  });
  page.on('pageerror', (error) => say(`error: ${error instanceof Error ? error.message : String(error)}`));
  page.on('request', (request) => {
    // Firefox also reports `data:` addresses, although they cause no request over the network.
    if (!request.url().startsWith('data:')) requests.push(request.url());
  });

  return {
    console,
    get requests() {
      return requests;
    },
    async goto(url) {
      // If only the part after `#` is new, the browser would keep the old document, and a text fragment would not work.
      // So `about:blank` is loaded first.
      const isSameDocument = withoutHash(url) === withoutHash(page.url());
      if (isSameDocument) await page.goto('about:blank');
      requests = [];
      await page.goto(url, { waitUntil: 'load' });
    },
    async evaluate(run, ...args) {
      const json = (await page.evaluate(pageScript(run, args))) as string | undefined;
      return json === undefined ? undefined : JSON.parse(json);
    },
    async press(keys) {
      const [key, ...modifiers] = keyNames(keys).reverse() as [KeyInput, ...KeyInput[]];
      for (const modifier of modifiers) await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      for (const modifier of modifiers) await page.keyboard.up(modifier);
    },
    click: (x, y) => page.mouse.click(x, y),
    hover: (x, y) => page.mouse.move(x, y),
    resize: (width, height) => page.setViewport({ width, height }),
    pdfText: async () => pdfText(await page.pdf({ format: 'A4' })),
    async screenshot(path) {
      await page.screenshot({ path: path as `${string}.png` });
    },
    accessibilityTree,
    close: () => page.browserContext().close(),
  };
}
