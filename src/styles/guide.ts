import { css } from './css.js';

/** The whole widget. All inherited text properties of the page are reset, except the font family. */
export const guide = css`
  [part~='guide'] {
    container: exit-guide / inline-size;
    /* The intrinsic width in a flex row or a float. Without it, size containment makes the width 0. */
    contain-intrinsic-inline-size: 40em;
    background: var(--_background);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    color: var(--_text);
    cursor: auto;
    font-size: var(--_font-size);
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    hyphens: manual;
    overflow-wrap: anywhere;
    text-align: start;
    text-align-last: auto;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
  }
  [part~='layout'] {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    grid-template-columns: minmax(0, 60em);
    justify-content: center;
    padding: clamp(0.75em, 4cqi, 2em);
  }
  [part~='sections'] {
    display: grid;
    gap: calc(var(--_space) * 2.25);
    grid-template-columns: minmax(0, 1fr);
  }
`;
