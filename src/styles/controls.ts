import { css } from './css.js';

/** Form controls, and the rows that contain them. */
export const controls = css`
  :is(input, textarea, progress) {
    accent-color: var(--_accent);
    color: inherit;
    font: inherit;
    max-width: 100%;
  }
  :is([type='checkbox'], [type='radio']) {
    flex: none;
    height: 1.4em;
    width: 1.4em;
  }
  [part~='field'] {
    max-width: 100%;
    width: 20em;
  }
  [part~='field'] input,
  textarea {
    background: var(--_background);
    border: 1px solid var(--_control);
    border-radius: calc(var(--_radius) * 0.5);
    display: block;
    min-height: 44px;
    padding: 0.4em 0.6em;
    width: 100%;
  }
  fieldset {
    border: 0;
    min-width: 0;
    padding: 0;
  }
  legend,
  [part~='contents-title'] {
    font-weight: 600;
    padding: 0;
  }
  :is(fieldset, [part~='keep'], [part~='step-footer'], [part~='progress']) {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
  }
  :is([part~='tick'], [part~='choice']) {
    align-items: center;
    cursor: pointer;
    display: flex;
    gap: 0.6em;
    min-height: 44px;
  }
`;
