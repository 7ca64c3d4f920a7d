import { rm } from 'node:fs/promises';
import { accessibilityBus } from './accessibility-bus.js';
import type { Browser, BrowserOptions, Page } from './browser.js';
import { gtkSettings } from './gtk-settings.js';
import { miniBrowserPath } from './mini-browser-path.js';
import { startWebKitDriver } from './start-webkit-driver.js';
import { stopProgram } from './stop-program.js';
import { webDriverSession } from './webdriver-session.js';
import { webKitPage } from './webkit-page.js';

export async function openWebKit(options: BrowserOptions): Promise<Browser> {
  const { javascript = true, reducedMotion = false, forcedColors = false, colorScheme = 'light' } = options;
  if (forcedColors) throw new Error('WebKitGTK has no forced colours: leave that option to Chromium and Firefox.');
  if (options.screenReader) throw new Error('The window of WebKitGTK gets no keys of the virtual screen.');
  const binary = miniBrowserPath();
  const settings = await gtkSettings(reducedMotion);
  const environment = {
    ...(await accessibilityBus()),
    XDG_CONFIG_HOME: settings,
    ...(options.timeZone && { TZ: options.timeZone }),
  };
  const args = [
    '--automation',
    `--enable-javascript=${javascript}`,
    ...(colorScheme === 'dark' ? ['--dark-mode'] : []),
  ];
  const pages = new Set<Page>();
  return {
    engine: 'webkit',
    // Each page needs its own browser, because tabs of one browser share storage. Each browser needs its own driver, because a driver
    // has only one session.
    async newPage() {
      const driver = await startWebKitDriver(environment);
      const command = await webDriverSession(driver.port, { 'webkitgtk:browserOptions': { binary, args } });
      const page = webKitPage(command, driver.process.pid ?? 0, async () => {
        pages.delete(page);
        await command('DELETE', '').finally(() => stopProgram(driver.process));
      });
      pages.add(page);
      return page;
    },
    async close() {
      await Promise.all([...pages].map((page) => page.close()));
      await rm(settings, { recursive: true, force: true });
    },
  };
}
