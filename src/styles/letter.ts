import { css } from './css.js';

/**
 * The box around a letter that the reader can copy. A wait also has a field, a result and a button, so it has the same box.
 */
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
