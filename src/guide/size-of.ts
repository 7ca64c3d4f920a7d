/** Returns the size of data, as `MAX_SIZE` counts it. */
export function sizeOf(data: unknown): number {
  if (typeof data === 'string') return 1 + data.length;
  if (typeof data !== 'object' || data === null) return 0;
  return Object.values(data).reduce<number>((size, part) => size + sizeOf(part), 1);
}
