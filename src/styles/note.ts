import { css } from './css.js';

/** A note, with a coloured border on the side on which lines start. */
export const note = css`
  [part~='note'] {
    background: var(--_surface);
    border-inline-start: 4px solid var(--_accent);
    padding: 0.75em 1em;
  }
  [part~='note-title'] {
    font-weight: 700;
  }
  :is([part~='warning'], [part~='caution']) {
    border-color: var(--_warning);
  }
  :is([part~='warning'], [part~='caution']) > [part~='note-title'] {
    color: var(--_warning);
  }
`;
