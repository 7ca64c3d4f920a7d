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

/**
 * The launcher that runs the component tests of @web/test-runner in this engine. If the browser is missing, the
 * launcher throws, because the tests of an engine must not be skipped silently.
 */
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
      // By default, webdriverio 9 asks for WebDriver BiDi, which WebKitGTK 2.50 does not support.
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    } as WebdriverIO.Capabilities,
  });
  // If several test files run at a time, @web/test-runner-webdriver 0.9 puts each file into an iframe of one page. In
  // such an iframe, `document.hasFocus()` is false, so tests of the focus fail. The package reads `concurrency` from
  // the configuration of the runner and not from the launcher. So `initialize()` gets a configuration that allows only
  // one file at a time. If a later version of the package reads `launcher.concurrency`, this code can be removed.
  const initialize = webkit.initialize.bind(webkit);
  return Object.assign(webkit, {
    concurrency: 1,
    initialize: (config: Parameters<typeof initialize>[0]) => initialize({ ...config, concurrency: 1 }),
  });
}
