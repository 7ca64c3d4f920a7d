import type { Bench } from './bench.js';
import { CONTROL_ROWS, ROWS, type Row } from './rows.js';
import { spread } from './statistics.js';

/** The settings of a run, and its duration. */
export interface Run {
  isQuick: boolean;
  rounds: { loads: number; clicks: number; many: number; leftovers: number };
  seconds: number;
}

/** A number in English. Rounding can give `-0`, and adding 0 turns `-0` into `0`. */
const number = (value: number, digits: number): string =>
  (Number(value.toFixed(digits)) + 0).toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });

const table = (head: string[], rows: string[][]): string =>
  [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** The tables of a run, as Markdown. */
export function report(bench: Bench, run: Run): string {
  const { candidates, machine } = bench;
  const compared = candidates.map(({ name }) => name).filter((name) => name !== 'Bare page');
  const noise = spread(machine.noise)!;
  const { loads, clicks, many, leftovers } = run.rounds;
  return [
    run.isQuick
      ? '**These numbers come from a quick run with few rounds. They show the order of magnitude, and are no proof.**'
      : '',
    `Measured on ${new Date().toISOString().slice(0, 10)} in ${Math.round(run.seconds / 60)} minutes: ${machine.description}. Rounds: ${loads} of loads, ${clicks} of clicks, ${many} of pages with 1,000 guides, ${leftovers} of guides that are removed. The same calculation took ${number(noise.low, 0)} to ${number(noise.high, 0)} ms. If the machine is not busy, these two numbers are almost the same.`,
    '### Goals',
    table(
      ['', ...compared, 'Goal'],
      ROWS.map((row) => [
        title(row, row.valueUnit ?? row.unit),
        ...compared.map((name) => cell(row, bench, name)),
        goal(row),
      ]),
    ),
    table(
      ['Only in our guide', 'Ours', 'Goal'],
      CONTROL_ROWS.map((row) => [title(row, row.valueUnit), cell(row, bench, 'Ours'), goal(row)]),
    ),
    '### Spread',
    table(
      ['', 'Bare page', ...compared],
      [...ROWS, ...CONTROL_ROWS].map((row) => [
        title(row, row.unit),
        ...['Bare page', ...compared].map((name) => spreadOf(row, bench, name)),
      ]),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const title = ({ title }: Row, unit = ''): string => (unit ? `${title}, ${unit}` : title);

function cell({ value, digits }: Row, { samples }: Bench, candidate: string): string {
  const found = value(samples, candidate);
  return found === undefined ? '–' : number(found, digits);
}

const goal = ({ goal }: Row): string => {
  if (goal === undefined) return '–';
  return goal === 0 ? '0' : `≤ ${goal.toLocaleString('en-US')}`;
};

/** The median. If the lowest and the highest value differ, both follow in brackets. */
function spreadOf({ measure }: Row, { samples }: Bench, candidate: string): string {
  const found = spread(samples.of(candidate, measure));
  if (!found) return '–';
  const digits = found.high < 10 && !Number.isInteger(found.high) ? 2 : 0;
  const [low, middle, high] = [found.low, found.median, found.high].map((value) => number(value, digits));
  return low === high ? middle! : `${middle} (${low} to ${high})`;
}
