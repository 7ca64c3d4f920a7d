import { css } from './css.js';

/** The whole guide. Resets text properties that the page can set, but not the font family. */
export const guide = css`
  [part~='guide'] {
    container: exit-guide / inline-size;
    /*
     * Without this width, the guide would have no width in a flex row or a float, because a container gets none from its
     * content.
     */
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
    gap: calc(var(--_space) * 0.9);
    grid-template-columns: minmax(0, 60em);
    justify-content: center;
    padding: clamp(0.75em, 3.6cqi, 2em);
  }
  /* This element has the attributes lang and dir. It has no box, so that its children are items of the grid above. */
  [part~='layout'] > div {
    display: contents;
  }
`;
