import { css } from './css.js';

/** A note, with a coloured border on the side on which lines start. */
export const note = css`
  [part~='note'] {
    background: var(--_surface);
    border-end-end-radius: var(--_inner);
    border-inline-start: 4px solid var(--_accent);
    border-start-end-radius: var(--_inner);
    padding: 0.75em 1em;
  }
  [part~='note-title'] {
    font-weight: 700;
  }
  [part~='note-title'] + p {
    margin-top: 0.15em;
  }
  :is([part~='warning'], [part~='caution']) {
    background: color-mix(in srgb, var(--_warning) 8%, var(--_background));
    border-color: var(--_warning);
  }
  :is([part~='warning'], [part~='caution']) > [part~='note-title'] {
    color: var(--_warning);
  }
`;
