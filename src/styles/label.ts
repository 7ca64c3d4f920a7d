import { css } from './css.js';

/** A word as the app shows it on a button or a row. Where it breaks over two lines, both pieces have all edges. */
export const label = css`
  [part~='label'] {
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: 0.35em;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
    font-weight: 600;
    padding: 0.05em 0.3em;
  }
`;
