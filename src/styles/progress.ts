import { css } from './css.js';

/** The progress of a section: the number of finished steps, as text and as a bar. */
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
