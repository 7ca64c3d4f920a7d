import { css } from './css.js';

/**
 * All custom properties that a page can set. `npm run docs` writes the comment after each token into the table in
 * docs/theming.md. Each default is a fallback of `var()`, so a page can set the value on the element or on any ancestor.
 */
// Line breaks in the value of a custom property would be in the script too, so Prettier must not add them.
// prettier-ignore
export const tokens = css`
  [part~='guide'] {
    --_accent: var(--exit-guide-accent, light-dark(#0a5578, #93d3f2)); /* Links, buttons, open steps and the focus ring. */
    --_background: var(--exit-guide-background, light-dark(#fff, #15181c)); /* Background of the guide, and text on the accent colour. */
    --_text: var(--exit-guide-text, light-dark(#1a2026, #eceff2)); /* Text. Muted text, lines and surfaces are a mix of this colour and the background. */
    --_warning: var(--exit-guide-warning, light-dark(#a83e00, #ffb38a)); /* Border and first word of a warning. */
    --_done: var(--exit-guide-done, light-dark(#17703d, #86d7a5)); /* Ticks, progress, and what a control did. */
    --_radius: var(--exit-guide-radius, 0.75em); /* Radius of the outer corners. Inner corners scale with it. */
    --_space: var(--exit-guide-space, 1em); /* Space between steps, blocks and sections. */
    --_font-size: var(--exit-guide-font-size, max(1em, 14px)); /* Font size. All other sizes scale with it. */
    --_scroll-margin: var(--exit-guide-scroll-margin, 1em); /* Space above the target of a link. Set it to the height of the sticky header of the page. */
    --_muted: color-mix(in srgb, var(--_text) 74%, var(--_background));
    --_control: color-mix(in srgb, var(--_text) 55%, var(--_background));
    --_border: color-mix(in srgb, var(--_text) 18%, var(--_background));
    --_surface: color-mix(in srgb, var(--_text) 5%, var(--_background));
    --_soft: color-mix(in srgb, var(--_accent) 9%, var(--_background));
    --_ink: color-mix(in srgb, var(--_text) 22%, var(--_background));
    --_inner: calc(var(--_radius) * 0.67);
    --_column: calc(2.3em + 4px);
  }
`;
