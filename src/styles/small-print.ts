import { css } from './css.js';

/** Secondary text: words about the guide, what lies ahead, the time of a step, the last check, and the sources. */
export const smallPrint = css`
  [part~='about'],
  [part~='ahead'],
  [part~='freshness'],
  [part~='time'],
  [part~='sources'] {
    color: var(--_muted);
    font-size: 0.875em;
  }
  [part~='about'] > * {
    display: inline;
    font-size: 1em;
  }
  [part~='sources'] {
    flex-basis: 100%;
    order: 1;
  }
  :is([part~='sources'], [part~='printed-sources']) li {
    margin: 0;
  }
  /* On paper, print.ts shows this list. */
  [part~='printed-sources'] {
    display: none;
  }
  [part~='source'] {
    color: inherit;
    line-height: max(2em, 24px);
  }
`;
