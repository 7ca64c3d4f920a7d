/**
 * Measures the height of the closed guide in Chromium, Firefox and WebKit. The heights for pages with the font of the
 * tests are written into docs/embedding.md. The heights for the demo's article, which has another font, are written
 * into its style sheet. `ENGINES` chooses the browsers.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { type Height, type Measured, reservedHeightRules, reservedHeights } from '../demo/builder/reserved-height.js';
import { ENGINES } from './browsers/engines.js';
import { openBrowser } from './browsers/open-browser.js';
import { snippet } from './pages/snippet.js';
import { startServer } from './pages/server.js';

/**
 * The widths at which the guide is measured, in em. Two neighbouring widths differ by less than the length of most
 * words, so few line breaks are missed between them.
 */
const WIDTHS = Array.from({ length: 181 }, (_, index) => 15 + index / 4);
/** The largest empty space that may be left below the guide, in em. */
const SPARE = 4;

const server = await startServer();
const pages = {
  docs: server.publish(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body><div class="exit-guide">${snippet()}</div></body></html>`,
  ),
  article: `${server.origin}/demo/article.html`,
};

/** Measures the guide on a page at each of the WIDTHS. For each width, the height is the largest of all engines. */
async function measure(address: string): Promise<Height[]> {
  const measured: Measured[] = WIDTHS.map((width) => ({ width, height: 0 }));
  for (const engine of ENGINES) {
    const browser = await openBrowser(engine);
    const page = await browser.newPage();
    await page.goto(address);
    const heights = await page.evaluate(async (widths) => {
      const guide = document.querySelector('tiktok-exit-guide')!;
      await customElements.whenDefined('tiktok-exit-guide');
      await guide.updateComplete;
      const place = document.querySelector<HTMLElement>('.exit-guide')!;
      const em = parseFloat(getComputedStyle(guide).fontSize);
      guide.style.display = 'flow-root';
      guide.style.minHeight = '0';
      return widths.map((width) => {
        place.style.width = `${width}em`;
        return guide.offsetHeight / em;
      });
    }, WIDTHS);
    for (const [index, height] of heights.entries()) {
      measured[index]!.height = Math.max(measured[index]!.height, height);
    }
    await browser.close();
  }
  return reservedHeights(measured, SPARE);
}

/**
 * Writes new CSS rules that reserve the height of the guide. They replace the old rules in the file. The old rules start with
 * the line that matches `first`, and end before the text `last`.
 */
async function write(file: string, first: RegExp, last: string, heights: Height[], indent: string): Promise<void> {
  const path = new URL(`../${file}`, import.meta.url);
  const text = await readFile(path, 'utf8');
  const start = text.search(first);
  const end = text.indexOf(last, start);
  if (start < 0 || end < 0) throw new Error(`${file} has no rules that reserve the height.`);
  const rules = reservedHeightRules(heights).map((rule) => `${indent}${rule}\n`);
  await writeFile(path, text.slice(0, start) + rules.join('') + text.slice(end));
}

await write('docs/embedding.md', /^ {2}@media screen \{$/m, '</style>', await measure(pages.docs), '  ');
await write(
  'demo/article.css',
  /^@media screen \{$/m,
  '/* End of the reserved height */',
  await measure(pages.article),
  '',
);
server.close();
