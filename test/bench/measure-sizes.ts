import type { Bench } from './bench.js';
import type { Candidate } from './candidate.js';
import { hostPage } from './host-page.js';
import { brotli } from './server.js';

/**
 * Measures how many kilobytes a guide adds to a page: its files, and its HTML in the page, each compressed with brotli.
 */
export async function measureSizes({ candidates, samples }: Bench): Promise<void> {
  const bare = (await brotli(hostPage(candidates.find(({ fragment }) => fragment === undefined)!))).length;
  for (const candidate of candidates) samples.add(candidate.name, 'size', ((await size(candidate)) - bare) / 1000);
}

async function size(candidate: Candidate): Promise<number> {
  const texts = [hostPage(candidate), ...Object.values(candidate.files ?? {})];
  const sizes = await Promise.all(texts.map(async (text) => (await brotli(text)).length));
  return sizes.reduce((sum, size) => sum + size);
}
