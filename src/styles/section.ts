import { css } from './css.js';

/** A section: its header, its introduction and the list of its steps. */
export const section = css`
  [part~='section-header'] {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em var(--_space);
    justify-content: space-between;
  }
  [part~='section-title'] {
    font-size: 1.35em;
  }
  [part~='section-header'] > [part~='progress'] {
    margin-inline-end: auto;
  }
  [part~='section-intro'] {
    margin-top: 0.4em;
  }
  [part~='steps'] {
    border-bottom: 1px solid var(--_border);
    margin-top: 0.6em;
  }
  /* A link to a section or a step scrolls to these elements. */
  [part~='section-title'],
  [part~='step-button'] {
    scroll-margin-top: var(--_scroll-margin);
  }
`;
