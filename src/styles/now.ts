import { css } from './css.js';

/**
 * The box that says where the reader is, with a button to the next step. Before the reader has begun, the box has no
 * border and contains only the button and a few words.
 */
export const now = css`
  [part~='now'] {
    background: var(--_soft);
    border: 1px solid transparent;
    border-radius: var(--_inner);
    display: grid;
    gap: 0.6em;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    padding: 0.9em 1em;
  }
  [part~='now'] > * {
    margin: 0;
  }
  [part~='now-title'] {
    font-weight: 700;
  }
  :is([part~='waiting'], [part~='finished']) > [part~='now-title'] {
    font-size: 1.6em;
    letter-spacing: -0.01em;
    line-height: 1.15;
  }
  [part~='start'] {
    background: none;
    border: 0;
    padding: 0;
  }
  @container exit-guide (inline-size >= 38em) {
    [part~='start'] {
      align-items: center;
      grid-template-columns: auto 1fr;
    }
  }
`;
