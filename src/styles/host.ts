import { css } from './css.js';

/**
 * The host's own box. Sizes are in em, since a page may set any root font size. The page's spacing of letters, words and
 * lines is not handed down. A reader who sets it for everything (WCAG 1.4.12) still reaches the host.
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
   * A guide stays in one column, as a picture does. Chromium 156 lays out grids in a grid for minutes where columns break them.
   * On paper it is broken, or it would begin on a new sheet.
   */
  @media screen {
    :host {
      break-inside: avoid;
    }
  }
  /* Whatever display the page gives the element, as the README's snippet does. */
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
