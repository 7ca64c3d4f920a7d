import { css } from './css.js';

/**
 * Print styles. All sections of the chosen route and all their steps are printed, even if they are closed. If a step
 * has instructions for several platforms, only those for the chosen platform are printed. A line says what is left out.
 * With `print="all"`, all routes and the instructions for all platforms are printed. With `print="as-shown"`, only what
 * is open is printed. The address of each http or https link is printed after the link. Controls are hidden, except the
 * checkboxes of steps and checklists.
 */
export const print = css`
  @media print {
    :host {
      color-scheme: light !important;
      min-height: 0 !important;
    }
    :host(:not([print='as-shown'])) :is([part~='panel'], [part~='section-panel']),
    :host([print='all']) :is([part~='section'], [part~='way']) {
      content-visibility: visible;
      display: block;
      position: static;
    }
    :host(:not([print='all'])) :is([part~='section'], [part~='way'])[hidden] {
      display: none;
    }
    :host(:not([print='all'], [print='as-shown'])) [part~='not-printed'],
    :host(:not([print='as-shown'])) [part~='printed-sources'] {
      display: block;
    }
    :host(:not([print='as-shown'])) [part~='sources'] {
      display: none;
    }
    [part~='guide'] {
      border: 0;
      /* Firefox does not print a grid inside a container. */
      container: none;
      --_space: 0.7em;
      font-size: 10.5pt;
      line-height: 1.4;
    }
    :host,
    [part~='layout'],
    [part~='sections'],
    [part~='section-header'],
    [part~='section-body'] {
      border: 0;
      display: block;
      padding: 0;
    }
    [part~='section'] {
      border: 0;
      margin-top: 1.25em;
    }
    [part~='language'],
    [part~='routes'],
    [part~='now'],
    [part~='platforms'],
    [part~='back'],
    [part~='keep'],
    [part~='button'],
    [part~='primary'],
    [part~='secondary'],
    [part~='quiet'],
    [part~='step-more'],
    [part~='copied'],
    [part~='said'],
    [part~='section-chevron'],
    [part~='chevron'],
    [part~='section-header'] [part~='section-about'],
    [part~='fields'] {
      display: none;
    }
    /* The element with the focus has no ring on paper. */
    :focus-visible {
      outline: none !important;
    }
    /* Before the wait has begun, the date field is a line to write on. */
    [part~='wait']:not([part~='running']) input {
      border-width: 0 0 1px;
      color: transparent;
    }
    [part~='screen'] {
      font-size: 0.5em;
      min-height: 9em;
    }
    /* A mask would turn the drawing into pixels. */
    .fading {
      mask: none;
      padding-block-end: 0.5em;
    }
    [part~='strip'] {
      grid-template-columns: repeat(5, 1fr) !important;
    }
    :is(h1, h2, h3, h4, h5, h6),
    [part~='section-intro'] {
      break-after: avoid;
    }
    /* A sheet can end inside a step, but not inside a heading, an action, a note, a wait or a row of a table. */
    :is(h1, h2, h3, h4, h5, h6),
    li li,
    [part~='note'],
    [part~='section-intro'],
    [part~='wait'],
    tr {
      break-inside: avoid;
    }
    /*
     * A heading must not be alone at the end of a page. Firefox and Safari do not support break-after: avoid
     * (https://bugzil.la/775617, https://webkit.org/b/5097). So a pseudo-element in each heading reserves space below the
     * heading, and a negative margin lets the content below use that space. Remove this rule when both browsers support
     * break-after: avoid.
     */
    :is(h1, h2, h3, h4, h5, h6)::after {
      content: '';
      display: block;
      height: 8em;
      margin-bottom: -8em;
    }
    /* On paper the parts of a step are close together, so the line from disc to disc is not needed. */
    [part~='step-header']::before,
    [part~='step-number']::after {
      content: none !important;
    }
    [part~='step-button'],
    [part~='section-button'] {
      min-height: 0;
      padding-block: 0.25em;
    }
    [part~='body'] {
      padding-block: 0 0.5em;
    }
    [part~='printed-sources'] {
      font-size: 0.7em;
      margin-top: 2em;
    }
    [part~='printed-sources'] > ul {
      columns: 2;
    }
    /* Paper has no targets to tap, so these elements need no minimum height. */
    [part~='source'],
    [part~='tick'] {
      line-height: inherit;
      min-height: 0;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
