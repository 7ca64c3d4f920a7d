import type { Bench } from './bench.js';
import type { BenchPage, OpenOptions } from './bench-browser.js';
import type { Candidate } from './candidate.js';
import { requireSameWords, textOn, wordsIn } from './same-words.js';
import { shuffled } from './statistics.js';

/**
 * Loads each candidate three times: at full speed, on a slow phone, and on a slow phone with a slow network. Each load
 * ends when the texts of closed steps are drawn.
 */
export async function measureLoads(bench: Bench): Promise<void> {
  const { samples } = bench;
  await loadAll(bench, {}, async (page, { name }) => {
    samples.add(name, 'cpu', await page.taskTime());
    const { nodes, heap } = await page.memory();
    samples.add(name, 'nodes', nodes);
    samples.add(name, 'heap', heap / 1024);
  });
  await loadAll(bench, { isSlowCpu: true }, async (page, { name }) => {
    samples.add(name, 'blocked', await page.evaluate(() => window.bench.blocked));
  });
  await loadAll(bench, { isSlowCpu: true, isSlowNet: true }, async (page, { name }) => {
    samples.add(name, 'painted', page.painted);
    samples.add(name, 'shift', await page.evaluate(() => window.bench.layoutShift));
  });
}

async function loadAll(
  { browser, candidates, samples, text }: Bench,
  options: OpenOptions,
  measure: (page: BenchPage, candidate: Candidate) => Promise<void>,
): Promise<void> {
  for (const candidate of shuffled(candidates)) {
    const page = await browser.open(candidate, options);
    await measure(page, candidate);
    if (candidate.fragment) {
      const shown = await textOn(page);
      requireSameWords(candidate, shown, text);
      samples.add(candidate.name, 'words', wordsIn(shown));
    }
    await page.close();
  }
}
