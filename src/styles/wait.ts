import { css } from './css.js';

/**
 * The result of a wait. It shows one of two texts: the answer, or an assumption for a wait that starts today. `data-instead`
 * has the other text, which is invisible but reserves its height, so that nothing moves when the text changes.
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
