/** The median. Undefined for an empty list. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length % 2 === 1) return sorted[Math.floor(middle)];
  return sorted.length ? (sorted[middle - 1]! + sorted[middle]!) / 2 : undefined;
}

/** The lowest value, the median and the highest value. Undefined for an empty list. */
export function spread(values: readonly number[]): { low: number; median: number; high: number } | undefined {
  const middle = median(values);
  return middle === undefined ? undefined : { low: Math.min(...values), median: middle, high: Math.max(...values) };
}

/**
 * Divides the two values of each round, and returns the median of these ratios. If the machine becomes slower during
 * the run, both values of a round become slower, but their ratio stays the same. So the result is more reliable than
 * the ratio of two medians.
 */
export function pairedRatio(values: readonly number[], limit: readonly number[]): number | undefined {
  return median(values.map((value, round) => value / limit[round]!));
}

/** The list in a random order. */
export function shuffled<Value>(values: readonly Value[]): Value[] {
  return values
    .map((value) => ({ value, place: Math.random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
