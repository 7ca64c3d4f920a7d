import { css } from './css.js';

/** A letter to copy. A wait stands in the same box: both are something to fill in, with an answer and a button. */
export const letter = css`
  :is([part~='wait'], [part~='letter']) {
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.67);
    display: grid;
    gap: var(--_space);
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    margin-top: var(--_space);
    padding: 1em;
  }
`;
