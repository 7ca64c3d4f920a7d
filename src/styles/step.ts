import { css } from './css.js';

/**
 * A step: its header, which is one large button, and its body. Numbered steps have a disc with the number, and a line
 * runs from disc to disc. In a wide guide, the body of an open step starts below its title, and the line continues
 * beside the body. In a narrow guide, the body needs the whole width, so the line is only in the headers.
 */
export const step = css`
  [part~='step'] {
    border-top: 1px solid var(--_border);
    isolation: isolate;
    margin: 0;
    position: relative;
  }
  [part~='step']:first-child {
    border-color: transparent;
  }
  [part~='step-header'] {
    font-size: 1.03em;
    font-weight: 600;
  }
  [part~='step-button'] {
    align-items: center;
    border-radius: var(--_inner);
    display: flex;
    gap: 0.75em;
    min-height: max(44px, 2.9em);
    padding-block: 0.5em;
    width: 100%;
  }
  [part~='step-button']:hover {
    background: var(--_surface);
  }
  [part~='step-title'] {
    flex: 1;
    min-width: 0;
  }
  [part~='step-number'] {
    background: var(--_background);
    border: 2px solid var(--_control);
    border-radius: 1em;
    flex: none;
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
    line-height: 1.65;
    min-width: calc(1.65em + 4px);
    text-align: center;
  }
  [part~='step-number']::before {
    content: attr(data-number);
    display: block;
  }
  [part~='help'] {
    border-style: dotted;
  }
  [part~='aside'] {
    border-color: transparent;
  }
  [part~='next'] > * > * > [part~='step-number'],
  [aria-expanded='true'] > [part~='step-number'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  [part~='next'] > * > * > [part~='step-number'] {
    box-shadow: 0 0 0 3px var(--_soft);
  }
  [part~='done'] > * > * {
    > [part~='step-number'] {
      background: var(--_done);
      border-color: var(--_done);
      color: var(--_background);
      &::before {
        content: '✓';
      }
    }
    > [part~='step-title'] {
      color: var(--_muted);
      font-weight: 400;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    [part~='done'] > * > * > [part~='step-number']::before,
    [part~='running'] > [part~='milestone']::before {
      animation: pop 0.16s;
    }
  }
  @keyframes pop {
    from {
      scale: 0.5;
    }
  }
  [part~='body'] {
    padding-block: 0.15em calc(var(--_space) * 0.75);
  }

  /* In a numbered list, the lines between the steps start at the titles. */
  [part~='numbered'] > [part~='step'] {
    border: 0;
  }
  [part~='numbered'] > * + * > [part~='step-header']::before {
    border-top: 1px solid var(--_border);
    content: '';
    inset-block-start: 0;
    inset-inline: var(--_column) 0;
    position: absolute;
  }
  /* The line from disc to disc. It is as long as the step or its header, whichever is positioned. */
  .in-order > * > * > [part~='step-number']::after {
    border-inline-start: 2px solid var(--_border);
    content: '';
    inset-block: 0;
    inset-inline-start: calc(0.825em + 1px);
    position: absolute;
    z-index: -1;
  }
  [part~='done'] > * > * > [part~='step-number']::after {
    border-color: var(--_done);
  }
  .in-order:first-child > * > * > [part~='step-number']::after {
    inset-block-start: 2em;
  }
  :nth-last-child(1 of .in-order) > * > * > [part~='step-number']::after {
    inset-block-end: calc(100% - 2em);
  }
  @container exit-guide (inline-size < 38em) {
    .in-order > [part~='step-header'] {
      position: relative;
    }
    /* The body of an open step has no line beside it, so no line leads to the body or comes from it. */
    [part~='open'] > * > * > [part~='step-number']::after {
      inset-block-end: 50%;
    }
    [part~='open'] + * > * > * > [part~='step-number']::after {
      inset-block-start: 50%;
    }
  }
  @container exit-guide (inline-size >= 38em) {
    [part~='numbered'] > * > * > [part~='body'] {
      padding-inline-start: var(--_column);
    }
  }
`;
