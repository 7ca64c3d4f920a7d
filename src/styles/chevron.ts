import { css } from './css.js';

/**
 * The sign that a step opens, and the same sign between labels to tap one after the other. It is two edges of a turned
 * square, so it needs no picture and takes the colour of the text.
 */
export const chevron = css`
  [part~='chevron'],
  [part~='path-separator']::before {
    border: solid;
    border-width: 0 2px 2px 0;
    content: '';
    display: inline-block;
    height: 0.5em;
    margin: 0 0.4em;
    rotate: 45deg;
    width: 0.5em;
  }
  [part~='chevron'] {
    color: var(--_accent);
    translate: 0 -25%;
  }
  [part~='open'] [part~='chevron'] {
    rotate: 225deg;
    translate: 0 25%;
  }
  @media (prefers-reduced-motion: no-preference) {
    [part~='chevron'] {
      transition: 0.15s;
    }
  }
  [part~='path-separator']::before {
    rotate: -45deg;
    scale: 0.8;
  }
  [dir='rtl'] [part~='path-separator']::before {
    rotate: 135deg;
  }
`;
