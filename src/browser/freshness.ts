/** Age of the last check: `fresh` below 120 days, `ageing` from 120 days, `stale` from 270 days. */
export type Freshness = 'fresh' | 'ageing' | 'stale';

/**
 * @param age days since the last check; negative if the clock of the reader is wrong, which counts as `fresh`
 * @returns undefined for NaN, because the age of a guide without a date is not known
 */
export function freshness(age: number): Freshness | undefined {
  if (Number.isNaN(age)) return undefined;
  return age >= 270 ? 'stale' : age >= 120 ? 'ageing' : 'fresh';
}
