import { css } from './css.js';

/** Secondary text: the rest of the introduction, the time of a step, the date of the last check, and the sources. */
export const smallPrint = css`
  [part~='intro'] p + p,
  [part~='freshness'],
  [part~='time'],
  [part~='sources'] {
    color: var(--_muted);
    font-size: 0.875em;
  }
  [part~='freshness'] {
    margin-top: 0.6em;
  }
  [part~='sources'] {
    margin-top: calc(var(--_space) * 1.5);
  }
  [part~='sources'] :is(ul, li) {
    display: inline;
  }
  [part~='sources'] li {
    margin-inline-start: 0.4em;
  }
  [part~='sources'] li + li::before {
    content: '· ';
  }
  [part~='source'] {
    color: inherit;
    line-height: max(2em, 24px);
  }
`;
