import { launch } from 'puppeteer-core';
import { accessibilityBus } from './accessibility-bus.js';
import { accessibilityTree } from './accessibility-tree.js';
import type { Browser, BrowserOptions } from './browser.js';
import { firefoxPath } from './firefox-path.js';
import { puppeteerPage } from './puppeteer-page.js';

export async function openFirefox(options: BrowserOptions): Promise<Browser> {
  const { javascript = true, reducedMotion = false, forcedColors = false, colorScheme = 'light' } = options;
  const browser = await launch({
    browser: 'firefox',
    // If a script in the page hangs, the test fails after 30 seconds. Puppeteer's default is three minutes.
    protocolTimeout: 30_000,
    executablePath: firefoxPath(),
    // A headless Firefox does not use the accessibility bus. So Firefox is not headless, and its windows are on a virtual screen.
    headless: false,
    env: {
      ...process.env,
      ...(await accessibilityBus()),
      MOZ_ENABLE_WAYLAND: '0',
      ...(options.timeZone && { TZ: options.timeZone }),
    },
    extraPrefsFirefox: {
      // After a download, Firefox opens a list of downloads in the newest window. The list takes the keys, also those of the
      // next test.
      'browser.download.alwaysOpenPanel': false,
      'javascript.enabled': javascript,
      'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
      // 0: dark. 1: light.
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      // 2: always forced colours. 1: never forced colours.
      'browser.display.document_color_use': forcedColors ? 2 : 1,
    },
  });
  return {
    engine: 'firefox',
    async newPage() {
      const page = await (await browser.createBrowserContext()).newPage();
      return puppeteerPage(page, async () => {
        await page.bringToFront();
        return accessibilityTree(browser.process()?.pid ?? 0);
      });
    },
    close: () => browser.close(),
  };
}
