/**
 * Looks for inputs for which a property is not true, in the source, in the built files and in what Chromium draws. Prints the seed
 * first. If it finds an input, it prints the smallest such input, keeps it in `failures/`, and ends with exit code 1.
 *
 *     npm run fuzz
 *     npm run fuzz -- --seed=7 --runs=200
 */
import { parseArgs } from 'node:util';
import { openBrowser } from '../browsers/open-browser.js';
import { startServer } from '../pages/server.js';
import { BUILT_PROPERTIES } from './built-properties.js';
import { drawnProperties } from './drawn-properties.js';
import { writeFailure } from './failures.js';
import { findFailure } from './find-failure.js';
import { PROPERTIES } from './properties.js';

const { values } = parseArgs({ options: { seed: { type: 'string' }, runs: { type: 'string', default: '10000' } } });
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const runs = Number(values.runs);
if (!Number.isInteger(seed) || !Number.isInteger(runs) || runs < 1) {
  console.error('--seed and --runs need whole numbers.');
  process.exit(2);
}
console.log(`To try the same inputs again: npm run fuzz -- --seed=${seed} --runs=${runs}`);
const server = await startServer();
const browser = await openBrowser('chromium');
const page = await browser.newPage();
await page.goto(
  server.publish('<!doctype html><meta charset="utf-8"><script src="/dist/tiktok-exit-guide.js"></script><body>'),
);
const properties = [...PROPERTIES, ...BUILT_PROPERTIES, ...drawnProperties(page)];
for (const [index, property] of properties.entries()) {
  const start = performance.now();
  const found = await findFailure(property, runs, seed);
  console.log(`${found ? 'wrong' : 'true'}, ${Math.round((performance.now() - start) / 1000)} s: ${property.name}`);
  if (!found) continue;
  const { input, error } = found;
  const file = writeFailure(`${index + 1}-${seed}`, { property: property.name, input });
  console.error(`${error.message}\n${JSON.stringify(input).slice(0, 5000)}\nThis input is now in ${file}.`);
  process.exitCode = 1;
}
await browser.close();
server.close();
