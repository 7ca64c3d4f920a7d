import { css } from './css.js';

/**
 * The result of a wait. When the reader ticks the step, another text replaces the result. The element always has the height of
 * the longer text, so that the layout does not shift while the reader ticks the step.
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
