import { css } from './css.js';

/**
 * The answer of a wait has the height of the longer of two texts: its own, and the one that takes its place when the reader ticks
 * the step. So nothing moves under the finger that ticks.
 */
export const wait = css`
  [data-instead] {
    display: grid;
  }
  [data-instead] > span,
  [data-instead]::after {
    grid-area: 1 / 1;
  }
  [data-instead]::after {
    content: attr(data-instead);
    visibility: hidden;
  }
`;
