import { css } from './css.js';

/** A step: its header, which is one large button, and its body. */
export const step = css`
  [part~='step'] {
    border-top: 1px solid var(--_border);
    margin: 0;
  }
  [part~='step-header'] {
    font-size: 1.05em;
    font-weight: 600;
  }
  [part~='step-button'] {
    align-items: center;
    display: flex;
    gap: 0.75em;
    min-height: max(44px, 3.25em);
    padding: 0.6em 0.5em;
    width: 100%;
  }
  [part~='step-button']:focus-visible {
    outline-offset: -3px;
  }
  [part~='step-title'] {
    flex: 1;
    min-width: 0;
  }
  [part~='step-number'] {
    border: 2px solid var(--_control);
    border-radius: 1em;
    font-size: 0.9em;
    line-height: 1.6;
    min-width: calc(1.6em + 4px);
    text-align: center;
  }
  [part~='step-number']::before {
    content: attr(data-number);
  }
  [part~='done'] [part~='step-number']::before {
    content: '✓';
  }
  [part~='done'] [part~='step-title'] {
    color: var(--_muted);
  }
  [part~='open'] [part~='step-number'] {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_background);
  }
  [part~='body'] {
    padding: 0.25em 0.5em calc(var(--_space) * 1.5);
  }
  [part~='step-footer'] {
    justify-content: space-between;
    margin-top: var(--_space);
  }
`;
