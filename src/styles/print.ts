import { css } from './css.js';

/** A sheet of paper: everything open unless `print="as-shown"`, nothing to press, addresses written out. */
export const print = css`
  @media print {
    :host {
      color-scheme: light;
      min-height: 0;
    }
    :host(:not([print='as-shown'])) [part~='panel'] {
      content-visibility: visible;
      display: block;
    }
    [part~='guide'] {
      border: 0;
    }
    [part~='layout'] {
      display: block;
      padding: 0;
    }
    [part~='contents'],
    [part~='button'],
    [part~='chevron'] {
      display: none;
    }
    [part~='section'] {
      margin-top: 1.5em;
    }
    /*
     * Firefox and Safari do not know break-after: avoid (https://bugzil.la/775617, https://webkit.org/b/5097). A heading
     * takes room for the first lines of what follows with it, and gives it back, until they do.
     */
    [part~='section-header'],
    [part~='step-header'],
    [part~='way-title'] {
      break-after: avoid;
      break-inside: avoid;
      display: block;
    }
    :is([part~='section-header'], [part~='step-header'], [part~='way-title'])::after {
      content: '';
      display: block;
      height: 5em;
      margin-bottom: -5em;
    }
    [part~='body'] :is(li, tr, [part~='note']) {
      break-inside: avoid;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
