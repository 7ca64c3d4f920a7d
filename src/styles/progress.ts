import { css } from './css.js';

/** How many steps of a section are done, in words and as a bar. */
export const progress = css`
  [part~='progress'] {
    color: var(--_muted);
    font-size: 0.875em;
  }
  progress {
    height: 0.6em;
    width: 7em;
  }
`;
