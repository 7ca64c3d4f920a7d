import type { Bench } from './bench.js';
import { requireSameWords, textOn } from './same-words.js';
import { shuffled } from './statistics.js';

const GUIDES = 1000;

/**
 * Loads a page with 1,000 guides. Measures the time until all guides are painted, and the processor time until all
 * texts are drawn.
 */
export async function measureMany({ browser, candidates, samples, text }: Bench): Promise<void> {
  for (const candidate of shuffled(candidates)) {
    if (!candidate.fragment || candidate.isLoadOnly) continue;
    const page = await browser.open(candidate, { guides: GUIDES });
    samples.add(candidate.name, 'many painted', page.painted);
    samples.add(candidate.name, 'many cpu', await page.taskTime());
    requireSameWords(candidate, await textOn(page), text);
    await page.close();
  }
}
