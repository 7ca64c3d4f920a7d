import { css } from './css.js';

/**
 * Buttons. A view has at most one primary button, for what the reader should do next. A secondary button has an
 * outline, and a quiet button is underlined text. A primary button has a transparent border, because forced colours
 * mode removes its background and makes the border visible.
 */
export const button = css`
  :is([part~='button'], [part~='primary'], [part~='secondary']) {
    border: 1px solid var(--_control);
    border-radius: var(--_inner);
    color: var(--_accent);
    font-weight: 600;
    line-height: 1.3;
    min-height: 48px;
    padding: 0.75em 1.1em;
    text-decoration: none;
  }
  [part~='button'] {
    font-size: 0.9em;
    min-height: 44px;
    padding: 0.6em 0.9em;
  }
  :is([part~='button'], [part~='secondary']):hover {
    background: var(--_surface);
  }
  [part~='primary'] {
    background: var(--_accent);
    border-color: transparent;
    color: var(--_background);
    &:hover {
      background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
    }
  }
  /* A button that leads to another step has an arrow at its end. */
  :is([part~='now'], [part~='step-footer']) > :is([part~='primary'], [part~='secondary']) {
    padding-inline-end: 2.4em;
    position: relative;
    &::after {
      inset-block-start: calc(50% - 0.25em);
      inset-inline-end: 0.85em;
      position: absolute;
    }
    @container exit-guide (inline-size < 30em) {
      width: 100%;
    }
  }
  /* The title of the step is lighter than the words before it. */
  .leads-to {
    font-weight: 400;
  }
  [part~='quiet'] {
    align-items: center;
    color: var(--_muted);
    display: inline-flex;
    font-size: 0.875em;
    min-height: 44px;
    padding: 0.4em 0;
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
    &:hover {
      text-decoration-thickness: 2px;
    }
  }
`;
