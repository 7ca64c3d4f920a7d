import { css } from './css.js';

/** The choice of a route and of a platform: radio buttons in boxes. */
export const choices = css`
  :is([part~='routes'], [part~='platforms']) {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
  }
  [part~='platforms'] > legend {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }
  :is([part~='route'], [part~='choice']) {
    align-items: center;
    border: 1px solid var(--_control);
    border-radius: var(--_inner);
    cursor: pointer;
    display: flex;
    flex: 1 1 13em;
    gap: 0.6em;
    line-height: 1.3;
    min-height: 44px;
    padding: 0.35em 0.75em;
    &:hover {
      background: var(--_surface);
    }
    &[part~='chosen'] {
      background: var(--_soft);
      border-color: var(--_accent);
      box-shadow: inset 0 0 0 1px var(--_accent);
      font-weight: 600;
    }
  }
  /* Two choices fit beside each other on a phone. */
  [part~='choice'] {
    flex: 1 1 auto;
    font-size: 0.9em;
    padding-inline: 0.55em;
  }
  @container exit-guide (inline-size >= 38em) {
    [part~='choice'] {
      flex: none;
    }
  }
  /* A message that the route has changed, and the way back. */
  [part~='back'] {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
  }
  /* On paper, print.ts shows this line. */
  [part~='not-printed'] {
    display: none;
  }
`;
