import { css } from './css.js';

/**
 * The result of a wait. The paragraph shows one of two texts: the answer, or an assumption for a wait that starts today. The
 * attribute `data-instead` has the text that is not shown. That text is invisible, but its height is reserved. So nothing moves
 * when the paragraph shows the other text.
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
