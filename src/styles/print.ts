import { css } from './css.js';

/**
 * Print styles. All steps are open, unless the element has `print="as-shown"`. Of each step, only the selected way is printed.
 * The address of each http or https link is printed after the link. Controls are hidden, except the checkboxes of steps and
 * checklists, and the date field of a wait.
 */
export const print = css`
  @media print {
    :host {
      color-scheme: light !important;
      min-height: 0 !important;
    }
    :host(:not([print='as-shown'])) [part~='panel'] {
      content-visibility: visible;
      display: block;
    }
    [part~='guide'] {
      border: 0;
      /* Firefox does not print a grid inside a container. */
      container: none;
      font-size: 10.5pt;
    }
    :host,
    [part~='layout'],
    [part~='sections'] {
      display: block;
      padding: 0;
    }
    [part~='section'] {
      margin-top: 1.5em;
    }
    [part~='platforms'],
    [part~='contents'],
    [part~='keep'],
    [part~='progress'],
    [part~='button'],
    [part~='copied'],
    [part~='chevron'],
    [part~='letter'] > label,
    [part~='way'][hidden] {
      display: none;
    }
    [part~='screen'] {
      font-size: 0.55em;
    }
    [part~='section-header'],
    [part~='step-header'],
    [part~='way-title'] {
      break-after: avoid;
    }
    /*
     * Workaround: Firefox and Safari do not support break-after: avoid (https://bugzil.la/775617, https://webkit.org/b/5097).
     * To keep a heading from being alone at the end of a page, steps are not split between pages, and a pseudo-element in the
     * header of a section reserves space for the first step. A negative margin lets the first step use that space. Remove the
     * workaround when both browsers support break-after: avoid.
     */
    [part~='section-header'],
    [part~='step'] {
      break-inside: avoid;
    }
    [part~='section-header'] {
      display: block;
    }
    [part~='section-header']::after {
      content: '';
      display: block;
      height: 30em;
      margin-bottom: -30em;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
