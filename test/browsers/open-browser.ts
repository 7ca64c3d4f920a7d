import type { Browser, BrowserOptions } from './browser.js';
import type { Engine } from './engines.js';
import { openChromium } from './open-chromium.js';
import { openFirefox } from './open-firefox.js';
import { openWebKit } from './open-webkit.js';

/** Opens a browser: Chromium (CDP), Firefox (WebDriver BiDi) or WebKitGTK (WebDriver classic). All three have the same interface. */
export function openBrowser(engine: Engine, options: BrowserOptions = {}): Promise<Browser> {
  return { chromium: openChromium, firefox: openFirefox, webkit: openWebKit }[engine](options);
}
