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
    [part~='section-header'],
    [part~='step-header'],
    [part~='way-title'],
    [part~='note-title'] {
      break-after: avoid;
    }
    li,
    [part~='note'],
    [part~='card'] {
      break-inside: avoid;
    }
    [part~='step'] {
      break-inside: auto;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
