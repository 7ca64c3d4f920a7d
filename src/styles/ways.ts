import { css } from './css.js';

/** The ways of a step, in columns if the width allows. */
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
  /*
   * If a way has hidden="until-found", browsers hide only the content, so the empty box of the way would still use a grid
   * column. With an absolute position, the box uses no column.
   */
  [part~='way'][hidden] {
    position: absolute;
  }
`;
