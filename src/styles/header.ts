import { css } from './css.js';

/** What the guide starts with. */
export const header = css`
  [part~='title'] {
    font-size: 1.8em;
  }
  [part~='intro'] {
    margin-top: 0.6em;
  }
`;
