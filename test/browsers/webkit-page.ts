import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { accessibilityTree } from './accessibility-tree.js';
import type { Page } from './browser.js';
import { keyNames } from './key-names.js';
import { pageScript } from './page-script.js';
import { WEBDRIVER_KEYS } from './webdriver-keys.js';
import type { Command } from './webdriver-session.js';
import { withoutHash } from './without-hash.js';

/** A Page for WebKitGTK, made from a WebDriver session. */
export function webKitPage(command: Command, driverProcessId: number, close: () => Promise<void>): Page {
  const act = (source: object) => command('POST', '/actions', { actions: [source] });
  const page: Page = {
    // The driver reports neither console messages nor requests, because it does not support WebDriver BiDi.
    // MiniBrowser's option `--enable-write-console-messages-to-stdout` does not help, because it prints nothing during
    // automation. An empty list would look like "no error" or "no request", so reading `console` or `requests` throws.
    get console(): string[] {
      throw new Error('The driver of WebKitGTK does not tell console messages: read them in Chromium and Firefox.');
    },
    get requests(): string[] {
      throw new Error('The driver of WebKitGTK does not tell requests: read them in Chromium and Firefox.');
    },
    async goto(url) {
      // If only the part after `#` is new, the browser would keep the old document, and a text fragment would not work.
      // So `about:blank` is loaded first.
      const isSameDocument = withoutHash(url) === withoutHash(await command('GET', '/url'));
      if (isSameDocument) await command('POST', '/url', { url: 'about:blank' });
      await command('POST', '/url', { url });
    },
    async evaluate(run, ...args) {
      const json = await command('POST', '/execute/sync', { script: `return ${pageScript(run, args)}`, args: [] });
      return json === null ? undefined : JSON.parse(json);
    },
    async press(keys) {
      const values = keyNames(keys).map((name) => WEBDRIVER_KEYS[name] ?? name);
      const down = values.map((value) => ({ type: 'keyDown', value }));
      const up = values.reverse().map((value) => ({ type: 'keyUp', value }));
      await act({ type: 'key', id: 'keyboard', actions: [...down, ...up] });
    },
    async click(x, y) {
      const actions = [
        { type: 'pointerMove', duration: 0, x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
    },
    async hover(x, y) {
      const actions = [{ type: 'pointerMove', duration: 0, x, y }];
      await act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
    },
    async resize(width, height) {
      const size = () => page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      const [outer, inner] = [await command('GET', '/window/rect'), await size()];
      await command('POST', '/window/rect', {
        width: outer.width + width - inner.width,
        height: outer.height + height - inner.height,
      });
      for (let tries = 0; tries < 40; tries++) {
        const now = await size();
        if (now.width === width && now.height === height) return;
        await sleep(50);
      }
      throw new Error(
        `WebKitGTK did not take the size ${width} × ${height}: its window cannot be much narrower than 240.`,
      );
    },
    async pdfText() {
      throw new Error('The driver of WebKitGTK cannot print: test print in Chromium and Firefox.');
    },
    async screenshot(path) {
      await writeFile(path, Buffer.from(await command('GET', '/screenshot'), 'base64'));
    },
    accessibilityTree: () => accessibilityTree(driverProcessId),
    close,
  };
  return page;
}
