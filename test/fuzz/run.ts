/**
 * Looks for inputs for which a property is not true. Prints the seed first. If it finds an input, it prints the smallest such
 * input, keeps it in `failures/`, and ends with exit code 1.
 *
 *     npm run fuzz
 *     npm run fuzz -- --seed=7 --runs=200
 */
import { parseArgs } from 'node:util';
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
for (const [index, property] of PROPERTIES.entries()) {
  const found = await findFailure(property, runs, seed);
  console.log(`${found ? 'wrong' : 'true'}: ${property.name}`);
  if (!found) continue;
  const { input, error } = found;
  const file = writeFailure(`${index + 1}-${seed}`, { property: property.name, input });
  console.error(`${error.message}\n${JSON.stringify(input).slice(0, 5000)}\nThis input is now in ${file}.`);
  process.exitCode = 1;
}
