import type { TikTokExitGuide } from '../../src/element/tiktok-exit-guide.js';
import type { Guide } from '../../src/guide/guide.js';
import { type Choice, DEFAULTS } from './choice.js';
import { overrides } from './overrides.js';
import { byId, make } from './page.js';
import { type Height, reservedHeights, WIDTHS } from './reserved-height.js';
import { attributes } from './snippets.js';

/**
 * Resolves when the script of the guide has run or could not be loaded. In the page, that script comes after the script
 * of the builder, so the builder must wait for it.
 */
const scriptsRun = new Promise<unknown>((resolve) => {
  if (document.readyState === 'complete') resolve(undefined);
  else addEventListener('DOMContentLoaded', resolve);
});

let measured: { key: string; guide: Guide; heights: Promise<Height[]> } | undefined;

/**
 * Measures the height that the guide has on the page of the publisher before a reader opens a step. This function
 * measures a second, invisible guide. The guide in the preview would be too high if the publisher has opened a step.
 *
 * @returns the heights for the snippet, from wide to narrow places. Empty if the script of the guide could not be loaded.
 */
export async function measure(choice: Choice, guide: Guide): Promise<Height[]> {
  await scriptsRun;
  if (!customElements.get('tiktok-exit-guide')) return [];
  const key = JSON.stringify([choice.guide, choice.look, attributes(choice), overrides(choice)]);
  if (measured?.key !== key || measured.guide !== guide) measured = { key, guide, heights: heightsOf(choice, guide) };
  return measured.heights;
}

/** Waits until a guide is rendered. Its language can be in a file that is loaded first. */
async function isShown(guide: TikTokExitGuide): Promise<void> {
  if (await guide.updateComplete.then(() => guide.hasUpdated)) return;
  await new Promise((resolve) => guide.addEventListener('guide-load', resolve, { once: true }));
}

async function heightsOf(choice: Choice, guide: Guide): Promise<Height[]> {
  const twin: TikTokExitGuide = make('tiktok-exit-guide', { id: 'measured', className: choice.look });
  for (const [name, value] of attributes(choice)) twin.setAttribute(name, value);
  for (const [name, value] of overrides(choice)) twin.style.setProperty(name, value);
  if (choice.guide !== DEFAULTS.guide) twin.guide = guide;
  const place = make('div', {}, twin);
  const box = make('div', { className: 'measuring', inert: true }, place);
  byId('look').append(box);
  await isShown(twin);
  const em = parseFloat(getComputedStyle(twin).fontSize);
  // From wide to narrow, because WebKitGTK 2.50 measures up to 300 px too much in narrow places if no wider place came before.
  const heights = WIDTHS.toReversed().map((width) => {
    place.style.inlineSize = `${width}em`;
    return { width, height: twin.offsetHeight / em };
  });
  box.remove();
  return reservedHeights(heights.toReversed());
}
