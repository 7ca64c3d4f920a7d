import { css } from './css.js';

/** A section: its header, its introduction and the list of its steps. If a guide has several sections, the header is a button. */
export const section = css`
  [part~='sections'] {
    border-bottom: 1px solid var(--_border);
  }
  /* A section that is hidden until found keeps its box, so the lines and spaces belong to its content. */
  [part~='section-header'] {
    border-top: 1px solid var(--_border);
    font-size: 1.2em;
  }
  [part~='section-header'] > [part~='section-title'] {
    display: inline-block;
    margin-top: 0.8em;
  }
  [part~='section-button'] {
    align-items: center;
    border-radius: var(--_inner);
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    min-height: max(44px, 2.6em);
    padding-block: 0.45em;
    padding-inline-end: 1.75em;
    position: relative;
    width: 100%;
  }
  [part~='section-button']:hover > [part~='section-title'] {
    text-decoration: underline 2px;
    text-underline-offset: 0.2em;
  }
  [part~='section-button'] > [part~='section-title'] {
    flex: auto;
  }
  [part~='section-about'] {
    color: var(--_muted);
    font-size: 0.73em;
    font-weight: 400;
  }
  [part~='section-header'] > [part~='section-about'] {
    display: block;
  }
  [part~='section-chevron'] {
    inset-block-start: calc(50% - 0.25em);
    inset-inline-end: 0;
    position: absolute;
  }
  [part~='section-body'] {
    padding-bottom: 0.4em;
  }
  [part~='section-intro'] {
    color: var(--_muted);
    font-size: 0.9em;
    line-height: 1.4;
    margin-bottom: 0.4em;
  }
  [part~='section-intro'] :is(ul, ol) {
    padding-inline-start: 1.2em;
  }
  [part~='section-intro'] li {
    margin-top: 0.25em;
  }
  /*
   * A link to a section or a step scrolls to these elements. The row above stays visible, so that the reader sees the step that
   * was ticked last.
   */
  [part~='section-header'],
  [part~='section-button'],
  [part~='step-button'] {
    scroll-margin-top: calc(var(--_scroll-margin) + 3.25em);
  }
`;
