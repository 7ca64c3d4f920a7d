/** How old the last check is: `fresh`, `ageing` from 120 days on, `stale` from 270 days on. */
export type Freshness = 'fresh' | 'ageing' | 'stale';

/**
 * @param age days since the last check; a check in the future is one by another clock, and fresh
 */
export function freshness(age: number): Freshness {
  return age >= 270 ? 'stale' : age >= 120 ? 'ageing' : 'fresh';
}
