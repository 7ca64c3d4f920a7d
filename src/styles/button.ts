import { css } from './css.js';

/** Buttons with a border. The header of a step is also a button. It has no border, but the same background on hover. */
export const button = css`
  [part~='button'] {
    border: 1px solid var(--_control);
    border-radius: calc(var(--_radius) * 0.67);
    color: var(--_accent);
    font-size: 0.9em;
    font-weight: 600;
    min-height: 44px;
    padding: 0.4em 0.9em;
  }
  :is([part~='button'], [part~='step-button']):hover {
    background: var(--_surface);
  }
`;
