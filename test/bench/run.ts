/**
 * Measures the guide and other ways to show the same words. Writes the results into the tables of `docs/performance.md`.
 * The files in `dist` must be built before.
 *
 *     npm run bench               # about 15 minutes, on a machine that does nothing else
 *     npm run bench -- --quick    # a few rounds, for a quick result; the tables say that it was quick
 */
import { parseArgs } from 'node:util';
import type { Bench } from './bench.js';
import { openBenchBrowser } from './bench-browser.js';
import { makeCandidates } from './candidates.js';
import { readGuideWords } from './guide-words.js';
import { installPackages } from '../install-packages.js';
import { measureMachine } from './machine.js';
import { measureClicks } from './measure-clicks.js';
import { measureControls } from './measure-controls.js';
import { measureLeftovers } from './measure-leftovers.js';
import { measureLoads } from './measure-loads.js';
import { measureMany } from './measure-many.js';
import { measureSizes } from './measure-sizes.js';
import { report } from './report.js';
import { textOn } from './same-words.js';
import { Samples } from './samples.js';
import { startBenchServer } from './server.js';
import { writeReport } from './write-report.js';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const rounds = values.quick
  ? { loads: 2, clicks: 1, many: 1, leftovers: 1 }
  : { loads: 7, clicks: 2, many: 2, leftovers: 1 };

const start = performance.now();
const say = (line: string) => console.error(`${Math.round((performance.now() - start) / 1000)} s: ${line}`);

const words = await readGuideWords();
const candidates = await makeCandidates(words, await installPackages(import.meta.dirname));
const steps = words.sections.flatMap(({ steps }) => steps);
const server = await startBenchServer();
const browser = await openBenchBrowser(server, { sections: words.sections.length, steps: steps.length });
const samples = new Samples();
const machine = measureMachine(browser.version);
try {
  const page = await browser.open(candidates.find(({ name }) => name === 'Static')!);
  const text = await textOn(page);
  await page.close();
  const bench: Bench = { browser, candidates, samples, text, steps, machine };
  await measureSizes(bench);
  for (const [name, times, measure] of [
    ['loads', rounds.loads, measureLoads],
    ['clicks', rounds.clicks, measureClicks],
    ['controls', rounds.clicks, measureControls],
    ['1,000 guides', rounds.many, measureMany],
    ['left behind', rounds.leftovers, measureLeftovers],
  ] as const) {
    for (let round = 1; round <= times; round++) {
      machine.measureNoise();
      await measure(bench);
      say(`${name}, round ${round} of ${times}`);
    }
  }
  const seconds = (performance.now() - start) / 1000;
  await writeReport(report(bench, { isQuick: values.quick, rounds, seconds }));
  say('The tables are in docs/performance.md.');
} finally {
  await browser.close();
  server.close();
}
