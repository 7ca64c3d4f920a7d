import { css } from './css.js';

/** Form controls, and the rows that contain them. */
export const controls = css`
  :is(input, textarea, select) {
    accent-color: var(--_accent);
    color: inherit;
    font: inherit;
    max-width: 100%;
  }
  :is([type='checkbox'], [type='radio']) {
    flex: none;
    height: 1.3em;
    width: 1.3em;
  }
  [part~='field'] {
    max-width: 100%;
    width: 20em;
  }
  [part~='field'] input,
  textarea,
  select {
    background: var(--_background);
    border: 1px solid var(--_control);
    border-radius: var(--_inner);
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
  legend {
    font-weight: 700;
    margin-bottom: 0.5em;
    padding: 0;
  }
  :is([part~='keep'], [part~='step-footer'], [part~='step-more']) {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 1.25);
  }
  [part~='step-footer'] {
    margin-top: calc(var(--_space) * 0.6);
  }
  [part~='tick'] {
    align-items: center;
    cursor: pointer;
    display: flex;
    gap: 0.6em;
    min-height: 44px;
  }
  /* A line of a checklist can have several lines of text. The box is beside the first. */
  [part~='checklist'] [part~='tick'] {
    align-items: start;
    padding-block: 0.5em;
  }
  [part~='confirmed'] {
    color: var(--_done);
  }
  [part~='said'] {
    font-size: 0.875em;
    font-weight: 600;
  }
  [part~='confirmed']::before {
    content: '✓ ';
  }
  progress {
    appearance: none;
    background: var(--_border);
    border: 0;
    border-radius: 1em;
    height: 0.6em;
    max-width: 100%;
    overflow: hidden;
    width: 24em;
  }
  ::-webkit-progress-bar {
    background: none;
  }
  ::-webkit-progress-value {
    background: var(--_done);
  }
  ::-moz-progress-bar {
    background: var(--_done);
  }
`;
