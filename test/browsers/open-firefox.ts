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
    // If a script in the page hangs, its test fails earlier than with puppeteer's default of three minutes.
    protocolTimeout: 30_000,
    executablePath: firefoxPath(),
    // A headless Firefox is not on the accessibility bus, so Firefox gets a virtual screen.
    headless: false,
    env: {
      ...process.env,
      ...(await accessibilityBus()),
      MOZ_ENABLE_WAYLAND: '0',
      ...(options.timeZone && { TZ: options.timeZone }),
    },
    extraPrefsFirefox: {
      'javascript.enabled': javascript,
      'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
      // 0 is dark, 1 is light.
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      // 2 is always forced colours, 1 is never.
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
