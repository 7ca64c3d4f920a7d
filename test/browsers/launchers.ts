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
      // WebKitGTK 2.50 has no BiDi. webdriverio 9 asks for it by default.
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    } as WebdriverIO.Capabilities,
  });
  // With more than one test file at a time, @web/test-runner-webdriver 0.9 puts each in an iframe of one page, where
  // document.hasFocus() is false and focus tests fail. It reads the number from the runner's own configuration, not from the
  // launcher. This can be removed when it reads launcher.concurrency.
  const initialize = webkit.initialize.bind(webkit);
  return Object.assign(webkit, {
    concurrency: 1,
    initialize: (config: Parameters<typeof initialize>[0]) => initialize({ ...config, concurrency: 1 }),
  });
}
