/** Age of the last check: `fresh` below 120 days, `ageing` from 120 days, `stale` from 270 days. */
export type Freshness = 'fresh' | 'ageing' | 'stale';

/**
 * @param age days since the last check; `NaN` if the guide has no date. If the clock of the reader is wrong, the age can be
 *   negative. A negative age gives `fresh`
 * @returns undefined if the age is `NaN`
 */
export function freshness(age: number): Freshness | undefined {
  if (Number.isNaN(age)) return undefined;
  return age >= 270 ? 'stale' : age >= 120 ? 'ageing' : 'fresh';
}
