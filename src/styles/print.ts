import { css } from './css.js';

/**
 * A sheet of paper. All steps are open unless `print="as-shown"`, and addresses are written out. Of the ways only the chosen
 * one is there, and of what the reader can press only the boxes to tick.
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
      /* Firefox prints no grid inside a container. */
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
     * Firefox and Safari do not know break-after: avoid (https://bugzil.la/775617, https://webkit.org/b/5097). Until they
     * do, a step is kept whole. The header of a section asks for the room of its first step, and a negative margin gives
     * that room back.
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
