import type { Browser, BrowserOptions } from './browser.js';
import type { Engine } from './engines.js';
import { openChromium } from './open-chromium.js';
import { openFirefox } from './open-firefox.js';
import { openWebKit } from './open-webkit.js';

/** Opens a browser. One interface over Chromium (CDP), Firefox (WebDriver BiDi) and WebKitGTK (WebDriver classic). */
export function openBrowser(engine: Engine, options: BrowserOptions = {}): Promise<Browser> {
  return { chromium: openChromium, firefox: openFirefox, webkit: openWebKit }[engine](options);
}
