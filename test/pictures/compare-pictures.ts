import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** A part of the picture, in pixels: the side of a square. */
const PLACE = 20;

/** How many pixels of a place may differ. Chromium 147 and 156 differ in 5 at most. */
const MAY_DIFFER = 12;

const OPTIONS = {
  /** How far apart two colours may be. 1 is the distance of black and white. */
  threshold: 0.02,
  // Thin slanted lines, such as those of an arrow, count too.
  includeAA: true,
};

export interface Comparison {
  /** A sentence that says what differs. Undefined if the pictures look the same. */
  difference: string | undefined;
  /** A PNG: the first picture, the second picture, and in red where they differ. */
  picture(): Uint8Array;
}

/** Compares two PNGs as people see them. A few pixels may differ, but never many in the same place. */
export function comparePictures(first: Uint8Array, second: Uint8Array): Comparison {
  const [before, after] = [PNG.sync.read(Buffer.from(first)), PNG.sync.read(Buffer.from(second))];
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const [left, middle] = [onCanvas(before, width, height), onCanvas(after, width, height)];
  const differing = pixelmatch(left.data, middle.data, undefined, width, height, {
    ...OPTIONS,
    windowSize: PLACE,
  });
  const size = ({ width, height }: PNG) => `${width} × ${height}`;
  return {
    difference:
      size(before) !== size(after)
        ? `it was ${size(before)} pixels large, and is ${size(after)} pixels large`
        : differing > MAY_DIFFER
          ? `${differing} pixels differ in a square of ${PLACE} × ${PLACE}, and ${MAY_DIFFER} may`
          : undefined,
    picture() {
      const right = new PNG({ width, height });
      pixelmatch(left.data, middle.data, right.data, width, height, OPTIONS);
      const all = new PNG({ width: 3 * width, height });
      [left, middle, right].forEach((one, index) => PNG.bitblt(one, all, 0, 0, width, height, index * width, 0));
      return PNG.sync.write(all);
    },
  };
}

function onCanvas(picture: PNG, width: number, height: number): PNG {
  const canvas = new PNG({ width, height });
  PNG.bitblt(picture, canvas, 0, 0, picture.width, picture.height, 0, 0);
  return canvas;
}
