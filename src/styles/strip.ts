import { css } from './css.js';

/**
 * A strip: actions with pictures side by side, as in a comic. In each row of the strip, the words are above the
 * pictures, and all pictures start at the same height.
 */
export const strip = css`
  [part~='strip'] {
    counter-reset: action;
    display: grid;
    gap: 0 1em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.1em), 1fr));
    line-height: 1.45;
    /* The last row of the strip has this distance to what follows. */
    margin-bottom: -0.3em;
  }
  @container exit-guide (inline-size >= 38em) {
    [part~='strip'].pair {
      grid-template-columns: repeat(auto-fill, minmax(13em, 1fr));
    }
  }
  [part~='strip'] > li {
    counter-increment: action;
    grid-column: 1 / -1;
    margin: 0 0 0.5em;
    max-width: 42em;
  }
  [part~='strip'] > .drawn {
    display: grid;
    gap: 0.6em;
    grid-column: auto;
    grid-row: span 2;
    grid-template: subgrid / minmax(0, 1fr);
    margin-block-end: 0.9em;
  }
  [part~='strip'] > .drawn > * {
    margin: 0;
  }
  [part~='action'] {
    font-size: 0.96em;
  }
  [part~='action']::before {
    color: var(--_muted);
    content: counter(action) '. ';
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
`;
