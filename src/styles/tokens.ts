import { css } from './css.js';

/**
 * Every value that a page may set. The comment behind a token is its documentation: the table in docs/theming.md is made from it.
 * The default stands behind the comma, so that a value set anywhere above the element is taken.
 */
export const tokens = css`
  [part~='guide'] {
    --_accent: var(
      --exit-guide-accent,
      light-dark(#0a5578, #93d3f2)
    ); /* Links, buttons, open steps and the focus ring. */
    --_background: var(
      --exit-guide-background,
      light-dark(#fff, #15181c)
    ); /* Behind everything; also the text on the accent. */
    --_text: var(
      --exit-guide-text,
      light-dark(#1a2026, #eceff2)
    ); /* Text. Muted text, lines and surfaces are mixed from it and the background. */
    --_warning: var(--exit-guide-warning, light-dark(#a83e00, #ffb38a)); /* Edge and first word of a warning. */
    --_radius: var(--exit-guide-radius, 0.75em); /* Roundness of the outer corners; inner ones follow. */
    --_space: var(--exit-guide-space, 1em); /* Distance between steps, blocks and sections. */
    --_font-size: var(--exit-guide-font-size, max(1em, 14px)); /* Size of the text; everything else follows. */
    --_scroll-margin: var(
      --exit-guide-scroll-margin,
      1em
    ); /* Room kept above what a link leads to: the height of the page's sticky header. */
    --_muted: color-mix(in srgb, var(--_text) 74%, var(--_background));
    --_control: color-mix(in srgb, var(--_text) 55%, var(--_background));
    --_border: color-mix(in srgb, var(--_text) 18%, var(--_background));
    --_surface: color-mix(in srgb, var(--_text) 6%, var(--_background));
  }
`;
