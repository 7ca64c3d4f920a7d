import { css } from './css.js';

/**
 * The chevrons in the headers of a section and a step, between the labels of a path, and in a button that leads to
 * another step. Each chevron is drawn as two borders of a rotated square, so no image file is needed, and the property
 * `color` sets the colour of the chevron.
 *
 * `--_arrow` is the rotation of a chevron that points in the direction of the text: to the right in English, to the
 * left in Arabic.
 */
export const chevron = css`
  [dir='ltr'] {
    --_arrow: 45deg;
  }
  [dir='rtl'] {
    --_arrow: 225deg;
  }
  [part~='chevron'],
  [part~='section-chevron'],
  [part~='path-separator']::before,
  :is([part~='now'], [part~='step-footer']) > :is([part~='primary'], [part~='secondary'])::after {
    border: solid;
    border-width: 2px 2px 0 0;
    content: '';
    display: inline-block;
    flex: none;
    height: 0.5em;
    margin: 0 0.25em;
    rotate: var(--_arrow);
    width: 0.5em;
  }
  :is([part~='chevron'], [part~='section-chevron']) {
    color: var(--_muted);
    rotate: 135deg;
    translate: 0 -25%;
    [aria-expanded='true'] > & {
      rotate: 315deg;
      translate: 0 25%;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    :is([part~='chevron'], [part~='section-chevron']) {
      transition: 0.15s;
    }
  }
  [part~='path-separator']::before {
    margin-inline: 0.3em 0.4em;
    scale: 0.8;
  }
`;
