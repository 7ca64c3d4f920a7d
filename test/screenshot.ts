/** Takes the screenshot of the demo for the README, in Chromium. */
import { fileURLToPath } from 'node:url';
import type { TikTokExitGuide } from '../src/entries/index.js';
import { openBrowser } from './browsers/open-browser.js';
import { startServer } from './pages/server.js';

const server = await startServer();
const browser = await openBrowser('chromium', { colorScheme: 'light', reducedMotion: true });
const page = await browser.newPage();
await page.resize(820, 1200);
await page.goto(`${server.origin}/demo/article.html`);
await page.evaluate(async () => {
  document.querySelector<HTMLElement>('.masthead')!.hidden = true;
  const guide = document.querySelector<TikTokExitGuide>('tiktok-exit-guide')!;
  Object.assign(guide, { open: 'open-settings', platform: 'app' });
  await guide.updateComplete;
  guide.scrollIntoView();
});
await page.screenshot(fileURLToPath(new URL('../demo/screenshot.png', import.meta.url)));
await browser.close();
server.close();
