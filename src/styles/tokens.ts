import { css } from './css.js';

/**
 * All custom properties that a page can set. The comment after each one is copied to the table in docs/theming.md by `npm run docs`.
 * The defaults are fallbacks of `var()`, so a value that is set on any ancestor of the guide overrides them.
 */
export const tokens = css`
  [part~='guide'] {
    --_accent: var(
      --exit-guide-accent,
      light-dark(#0a5578, #93d3f2)
    ); /* Colour of links, buttons, open steps and the focus ring. */
    --_background: var(
      --exit-guide-background,
      light-dark(#fff, #15181c)
    ); /* Background of the guide. Also the colour of text on the accent colour. */
    --_text: var(
      --exit-guide-text,
      light-dark(#1a2026, #eceff2)
    ); /* Colour of text. Muted text, lines and surfaces are mixes of this colour and the background. */
    --_warning: var(
      --exit-guide-warning,
      light-dark(#a83e00, #ffb38a)
    ); /* Colour of the edge and the title of a warning. */
    --_radius: var(
      --exit-guide-radius,
      0.75em
    ); /* Radius of the outer corners. The radius of inner corners depends on it. */
    --_space: var(--exit-guide-space, 1em); /* Space between steps, blocks and sections. */
    --_font-size: var(
      --exit-guide-font-size,
      max(1em, 14px)
    ); /* Font size of the text. All other sizes depend on it. */
    --_scroll-margin: var(
      --exit-guide-scroll-margin,
      1em
    ); /* Space above a step or section after a link has scrolled to it. Set it to the height of a sticky header. */
    --_muted: color-mix(in srgb, var(--_text) 74%, var(--_background));
    --_control: color-mix(in srgb, var(--_text) 55%, var(--_background));
    --_border: color-mix(in srgb, var(--_text) 18%, var(--_background));
    --_surface: color-mix(in srgb, var(--_text) 6%, var(--_background));
  }
`;
