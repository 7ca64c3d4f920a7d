import { chromeLauncher } from '@web/test-runner-chrome';
import type { BrowserLauncher } from '@web/test-runner';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import * as puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS } from './chromium-args.js';
import { chromiumPath } from './chromium-path.js';
import type { Engine } from './engines.js';
import { firefoxPath } from './firefox-path.js';
import { miniBrowserPath } from './mini-browser-path.js';
import { startWebKitDriver } from './start-webkit-driver.js';

/** Runs the component tests of @web/test-runner in this engine. A browser that is missing is an error, never a silent skip. */
export function launcher(engine: Engine): Promise<BrowserLauncher> {
  return { chromium, firefox, webkit }[engine]();
}

async function chromium(): Promise<BrowserLauncher> {
  return chromeLauncher({ launchOptions: { executablePath: await chromiumPath(), args: CHROMIUM_ARGS } });
}

async function firefox(): Promise<BrowserLauncher> {
  return chromeLauncher({
    // chromeLauncher starts browsers other than Chrome only if it gets puppeteer as an option.
    puppeteer,
    concurrency: 1,
    launchOptions: { browser: 'firefox', executablePath: firefoxPath() },
  });
}

async function webkit(): Promise<BrowserLauncher> {
  const binary = miniBrowserPath();
  const { port } = await startWebKitDriver();
  const webkit = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      // webdriverio 9 asks for WebDriver BiDi by default, which WebKitGTK 2.50 does not have.
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    } as WebdriverIO.Capabilities,
  });
  // Only one test file runs at a time. Otherwise @web/test-runner-webdriver 0.9 puts each file into an iframe of one page.
  // In such an iframe, document.hasFocus() is false and tests of the focus fail. @web/test-runner-webdriver reads `concurrency` from
  // the configuration of the runner and not from the launcher, so initialize() gets a changed configuration. When
  // @web/test-runner-webdriver reads launcher.concurrency, the changed initialize() can be removed.
  const initialize = webkit.initialize.bind(webkit);
  return Object.assign(webkit, {
    concurrency: 1,
    initialize: (config: Parameters<typeof initialize>[0]) => initialize({ ...config, concurrency: 1 }),
  });
}
