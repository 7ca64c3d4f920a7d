/** The height of the closed guide in a range of widths. Heights and widths are in em. */
export interface Height {
  /** The height is for places that are narrower than this width. Undefined for the widest places. */
  below?: number;
  height: number;
}

/** The widths at which a guide is measured, in em, from narrow to wide. */
export const WIDTHS = [
  15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 30, 32, 34, 36, 38, 40, 42, 44, 46, 49, 52, 56, 60,
];

/** The default of `spare`, in em. A smaller number makes a longer list. */
const SPARE = 5;

/** What was measured: the height of a guide in a place of this width, both in em. */
export interface Measured {
  width: number;
  height: number;
}

/**
 * Makes a short list of heights from measured ones. A narrow guide is higher than a wide one, so the height at the lower end of a
 * range of widths is enough for the whole range.
 *
 * @param measured from narrow to wide
 * @param spare maximum height of the empty space below the guide, in em
 * @returns the heights from wide to narrow places
 */
export function reservedHeights(measured: Measured[], spare = SPARE): Height[] {
  const heights: Height[] = [];
  for (const { width, height: exact } of measured) {
    const height = Math.ceil(exact);
    const narrower = heights[0];
    // Usually, a wider guide is not higher. If it is higher, for example because a table appears at this width, a new
    // range starts.
    if (narrower && height <= narrower.height && narrower.height - height <= spare) continue;
    if (narrower) narrower.below = width;
    heights.unshift({ height });
  }
  return heights;
}

/** Returns the rules that reserve the height, for a guide in an element with the class `exit-guide`. */
export function reservedHeightRules([widest, ...narrower]: Height[]): string[] {
  if (!widest) return [];
  return [
    '@media screen {',
    '  .exit-guide { container-type: inline-size }',
    `  tiktok-exit-guide { display: flow-root; min-height: ${widest.height}em }`,
    ...narrower.map(
      // With `max-width`, a place that is exactly this wide would also get the height of narrower places.
      ({ below, height }) => `  @container (width < ${below}em) { tiktok-exit-guide { min-height: ${height}em } }`,
    ),
    '}',
  ];
}
