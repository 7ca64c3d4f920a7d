import { css } from './css.js';

/**
 * The host element. Sizes use em, because the page can set any root font size.
 *
 * The guide does not inherit the letter, word and line spacing of the page. A style sheet of the reader that sets the spacing of
 * all elements (WCAG 1.4.12) also matches the host, and so still works.
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
   * On a page with columns, the guide stays in one column, as a picture does. If a column breaks inside nested grids,
   * Chromium 156 hangs for minutes. Remove this rule when Chromium no longer hangs. The rule is not for paper: there, a guide
   * that cannot break would start on a new sheet.
   */
  @media screen {
    :host {
      break-inside: avoid;
    }
  }
  /*
   * The page can set display on the element, as a snippet in docs/embedding.md does. The attribute hidden must still hide the
   * element.
   */
  :host([hidden]) {
    display: none !important;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
`;
