import { css } from './css.js';

/** The ways of a step, side by side where there is room. */
export const ways = css`
  [part~='ways'] {
    display: grid;
    gap: var(--_space) calc(var(--_space) * 2);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr));
  }
  [part~='way-title'] {
    border-bottom: 2px solid var(--_border);
    margin-bottom: 0.6em;
    padding-bottom: 0.3em;
  }
  /* Hidden until found, a way still has a box. Out of the flow, it takes no column from the chosen one. */
  [part~='way'][hidden] {
    position: absolute;
  }
`;
