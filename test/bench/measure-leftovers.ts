import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from './bench.js';
import type { BenchPage, Memory } from './bench-browser.js';
import { shuffled } from './statistics.js';

const GUIDES = 1000;
/**
 * The number of guides that are added and removed before the measurement. These guides fill the caches and make the
 * browser compile the code. So the memory of the caches and of the compiled code is not measured as left behind.
 */
const WARM_UP = 100;
/** How many guides are on the page at a time. */
const AT_ONCE = 20;

/** Adds 1,000 guides to a page and removes them again. Measures what is left in memory after the garbage is collected. */
export async function measureLeftovers({ browser, candidates, samples }: Bench): Promise<void> {
  for (const candidate of shuffled(candidates)) {
    const { name, fragment, isLoadOnly } = candidate;
    if (!fragment || isLoadOnly) continue;
    const page = await browser.open(candidate);
    await addAndRemove(page, fragment, WARM_UP);
    const before = await settled(page);
    await addAndRemove(page, fragment, GUIDES);
    const after = await settled(page);
    samples.add(name, 'left nodes', after.nodes - before.nodes);
    samples.add(name, 'left listeners', after.listeners - before.listeners);
    samples.add(name, 'left bytes', (after.heap - before.heap) / GUIDES);
    await page.close();
  }
}

/** Waits until delayed work has run, such as idle callbacks. Then returns what is in memory. */
async function settled(page: BenchPage): Promise<Memory> {
  await sleep(600);
  await page.memory();
  await sleep(100);
  return page.memory();
}

/** Adds guides, opens a step in each, and removes the guides. */
function addAndRemove(page: BenchPage, fragment: string, guides: number): Promise<void> {
  return page.evaluate(
    async (fragment, guides, atOnce) => {
      const frame = () => new Promise(requestAnimationFrame);
      const place = document.querySelector('main')!.appendChild(document.createElement('section'));
      const steps = window.bench.steps(document.querySelector('[data-guide]')!).length;
      for (let first = 0; first < guides; first += atOnce) {
        const added = Array.from({ length: atOnce }, (_, index) => {
          const guide = document.createElement('div');
          guide.innerHTML = fragment.replaceAll('{index}', `added-${first + index}`);
          return guide;
        });
        place.append(...added);
        window.mountGuides?.(place);
        const isDrawn = () => added.every((guide) => window.bench.steps(guide).length === steps);
        for (let frames = 0; !isDrawn(); frames++) {
          if (frames > 300) throw new Error('After 300 frames, the added guides are not drawn.');
          await frame();
        }
        for (const guide of added) window.bench.steps(guide)[5]!.click();
        await frame();
        window.unmountGuides?.(place);
        for (const guide of added) guide.remove();
        await frame();
      }
      place.remove();
      await frame();
    },
    fragment,
    guides,
    AT_ONCE,
  );
}
