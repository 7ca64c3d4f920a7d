import { css } from './css.js';

/**
 * The result of a wait. The paragraph shows one of two texts: the answer, or an assumption for a wait that starts today. The
 * attribute `data-instead` has the text that is not shown. That text is invisible, but its height is reserved. So nothing moves
 * when the paragraph shows the other text.
 */
export const wait = css`
  [data-instead] {
    display: grid;
    margin: 0;
  }
  [data-instead] > span,
  [data-instead]::after {
    grid-area: 1 / 1;
  }
  [data-instead]::after {
    content: attr(data-instead);
    visibility: hidden;
  }

  /* A circle that is filled when the wait has begun. */
  [part~='milestone'] {
    align-items: center;
    display: grid;
    font-size: 1.15em;
    font-weight: 700;
    gap: 0.6em;
    grid-template-columns: auto minmax(0, 1fr);
    line-height: 1.25;
    margin: 0;
  }
  [part~='milestone'] > span,
  [part~='milestone']::after {
    grid-area: 1 / 2;
  }
  [part~='milestone']::before {
    border: 2px solid var(--_control);
    border-radius: 2em;
    content: '✓';
    content: '✓' / '';
    color: transparent;
    line-height: 1.7;
    text-align: center;
    width: 1.7em;
  }
  [part~='running'] > [part~='milestone']::before {
    background: var(--_done);
    border-color: var(--_done);
    color: var(--_background);
  }
  [part~='wait-ends'] {
    font-weight: 600;
  }
  [part~='reminder'] {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em var(--_space);
  }
  [part~='due-from'] {
    color: var(--_muted);
    font-weight: 600;
  }
`;
