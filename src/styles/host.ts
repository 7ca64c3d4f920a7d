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
   * Keeps the guide in one column of a page with columns, like a picture. Where columns break nested grids, Chromium 156 hangs for
   * minutes. This can go when Chromium no longer does. On paper the guide may break, or it would begin on a new sheet.
   */
  @media screen {
    :host {
      break-inside: avoid;
    }
  }
  /* The page can set display on the element, as the snippet in the README does. The attribute hidden must still hide it. */
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
