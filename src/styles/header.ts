import { css } from './css.js';

/** The title and the introduction of the guide. */
export const header = css`
  [part~='title'] {
    font-size: 1.8em;
  }
  [part~='intro'] {
    margin-top: 0.6em;
  }
`;
