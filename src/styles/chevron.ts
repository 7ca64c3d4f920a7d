import { css } from './css.js';

/**
 * The chevron in the header of a step, and the chevron between the labels of a path. Each chevron is drawn as two borders of a
 * rotated square, so no image file is needed, and the property `color` sets the colour of the chevron.
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
