import type { Samples } from './samples.js';
import { median, pairedRatio } from './statistics.js';

/**
 * The candidate that the others are compared with. It contains the words and no script, so no other candidate can be
 * cheaper.
 */
const LIMIT = 'Static';
const BARE = 'Bare page';

/** A row of the tables: one measure of all candidates. */
export interface Row {
  /** What is measured, in words. */
  title: string;
  /** The name of the measure in `Samples`. */
  measure: string;
  /** The unit of the samples. */
  unit?: string;
  /** The unit of the value in the table with the goals, if this unit differs from `unit`. */
  valueUnit?: string;
  /** The number of digits after the decimal point, in the table with the goals. */
  digits: number;
  /** The highest value that meets the goal. */
  goal?: number;
  /** The value in the table with the goals. Undefined if the candidate was not measured. */
  value(samples: Samples, candidate: string): number | undefined;
}

type Value = Row['value'];

/** The median of the samples. */
const middle =
  (measure: string): Value =>
  (samples, candidate) =>
    median(samples.of(candidate, measure));

/** The median of the candidate minus the median of the bare page. */
const beyondBare =
  (measure: string): Value =>
  (samples, candidate) => {
    const [value, bare] = [candidate, BARE].map((name) => median(samples.of(name, measure)));
    return value === undefined || bare === undefined ? undefined : value - bare;
  };

/**
 * Subtracts the value of the bare page from the value of the candidate and from the value of the static guide. Then
 * divides the first difference by the second difference.
 */
const timesStaticBeyondBare =
  (measure: string): Value =>
  (samples, candidate) => {
    const [value, limit] = [candidate, LIMIT].map((name) => beyondBare(measure)(samples, name));
    return value === undefined || limit === undefined ? undefined : value / limit;
  };

/**
 * Divides, for each round, the sample of the candidate by the sample of the static guide. The result is the median of
 * all rounds.
 */
const timesStatic =
  (measure: string): Value =>
  (samples, candidate) =>
    pairedRatio(samples.of(candidate, measure), samples.of(LIMIT, measure));

/**
 * The median for the control divided by the median for a click on a step of the same guide. Undefined if the guide does
 * not have the control.
 */
const timesClick =
  (measure: string): Value =>
  (samples, candidate) => {
    const [value, click] = [measure, 'click'].map((name) => median(samples.of(candidate, name)));
    return value === undefined || click === undefined ? undefined : value / click;
  };

/** The rows of the table that compares all candidates. */
export const ROWS: Row[] = [
  {
    title: 'painted, slow phone and slow net',
    measure: 'painted',
    unit: 'ms',
    valueUnit: '× static',
    digits: 2,
    goal: 1.35,
    value: timesStatic('painted'),
  },
  {
    title: 'main thread blocked (TBT), slow phone',
    measure: 'blocked',
    unit: 'ms',
    digits: 0,
    goal: 100,
    value: middle('blocked'),
  },
  {
    title: 'CPU of a load, with the texts of closed steps',
    measure: 'cpu',
    unit: 'ms',
    valueUnit: '× static',
    digits: 2,
    goal: 3,
    value: timesStaticBeyondBare('cpu'),
  },
  {
    title: 'click on a step to the next frame, slow phone',
    measure: 'click',
    unit: 'ms',
    valueUnit: '× static',
    digits: 2,
    goal: 1.6,
    value: timesStatic('click'),
  },
  { title: 'nodes', measure: 'nodes', digits: 0, goal: 3000, value: middle('nodes') },
  {
    title: 'heap',
    measure: 'heap',
    unit: 'KiB',
    valueUnit: 'KiB beside the bare page',
    digits: 0,
    goal: 400,
    value: beyondBare('heap'),
  },
  {
    title: '1,000 guides on a page, painted',
    measure: 'many painted',
    unit: 'ms',
    valueUnit: '× static',
    digits: 2,
    goal: 1.2,
    value: timesStatic('many painted'),
  },
  {
    title: '1,000 guides on a page, CPU with the texts of closed steps',
    measure: 'many cpu',
    unit: 'ms',
    valueUnit: '× static',
    digits: 2,
    value: timesStatic('many cpu'),
  },
  { title: 'layout shift, slow net', measure: 'shift', digits: 3, goal: 0, value: middle('shift') },
  {
    title: 'nodes left behind by 1,000 guides',
    measure: 'left nodes',
    digits: 0,
    goal: 0,
    value: middle('left nodes'),
  },
  {
    title: 'listeners left behind by 1,000 guides',
    measure: 'left listeners',
    digits: 0,
    goal: 0,
    value: middle('left listeners'),
  },
  {
    title: 'memory left behind by each of 1,000 guides',
    measure: 'left bytes',
    unit: 'bytes',
    digits: 0,
    value: middle('left bytes'),
  },
  {
    title: 'size of the HTML, script and styles, brotli',
    measure: 'size',
    unit: 'kB',
    digits: 1,
    value: middle('size'),
  },
  { title: 'words shown', measure: 'words', digits: 0, value: middle('words') },
];

/** The rows for the controls that only our guide has. */
export const CONTROL_ROWS: Row[] = [
  ['typing a letter into a form letter', 'letter'],
  ['ticking a box', 'tick'],
  ['choosing the platform', 'platform'],
].map(([title, measure]) => ({
  title: title!,
  measure: measure!,
  unit: 'ms',
  valueUnit: '× a click on a step',
  digits: 2,
  goal: 1,
  value: timesClick(measure!),
}));
