import { css } from './css.js';

/**
 * The host element. Sizes in all style sheets use em and not rem, because the page can set any root font size.
 *
 * The letter, word and line spacing of the page does not apply to the guide. A reader can have a style sheet that sets the
 * spacing of all elements (WCAG 1.4.12). Such a style sheet still works, because it also matches the host, from which the guide
 * inherits the spacing.
 */
export const host = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    letter-spacing: normal;
    line-height: 1.55;
    max-width: 100%;
    min-width: 0;
    word-spacing: normal;
  }
  /*
   * On a page with columns, the whole guide stays in one column, as a picture does. If a column ended inside nested grids,
   * Chromium 156 would hang for minutes. Remove this rule when Chromium no longer hangs. The rule does not apply to print,
   * because a guide that cannot be divided would start on a new sheet.
   */
  @media screen {
    :host {
      break-inside: avoid;
    }
  }
  /*
   * A page can set the property display of the element, as a snippet in docs/embedding.md does. The attribute hidden must hide
   * the element even then.
   */
  :host([hidden]) {
    display: none !important;
  }
  /* A page can show the guide in full screen mode. Without this rule, the reader could not scroll to the end of the guide. */
  :host(:fullscreen) {
    overflow: auto;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
`;
