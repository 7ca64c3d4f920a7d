import { css } from './css.js';

/** The ways of a step, in columns if the width allows. */
export const ways = css`
  [part~='ways'] {
    display: grid;
    gap: var(--_space) calc(var(--_space) * 2);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr));
  }
  [part~='way-title'] {
    color: var(--_muted);
    font-size: 0.8em;
    font-weight: 600;
    margin-bottom: 0.5em;
  }
  /* The choice above the steps says the same, so the heading of the chosen way is only for screen readers and print. */
  @media screen {
    .chosen-above > [part~='way-title'] {
      clip-path: inset(50%);
      overflow: hidden;
      position: absolute;
      white-space: nowrap;
      width: 1px;
    }
    .chosen-above > [part~='way-title'] + * {
      margin-top: 0;
    }
  }
  /*
   * If a way has hidden="until-found", browsers hide only the content, so the empty box of the way would still use a grid
   * column. With an absolute position, the box uses no column.
   */
  [part~='way'][hidden] {
    position: absolute;
  }
`;
