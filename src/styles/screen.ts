import { css } from './css.js';

/** The drawings of app screens. Shapes are drawn as borders, because print and forced colours mode remove backgrounds. */
export const screen = css`
  [part~='actions']:has([part~='screen']) {
    gap: 0.6em 2.5em;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
    max-width: none;
  }
  [part~='actions']:has([part~='screen']) > li {
    margin: 0;
  }
  li:has(> [part~='screen']) {
    align-self: end;
  }
  [part~='screen'] {
    border: 2px solid var(--_control);
    border-radius: 1.5em;
    display: flex;
    flex-direction: column;
    font-size: 0.75em;
    min-height: 18em;
    line-height: 1.3;
    margin-block: 0.6em;
    max-width: 14em;
    padding: 0.5em 0.75em 1em;
  }
  [part~='screen']::before {
    border-top: 0.35em solid var(--_border);
    border-radius: 1em;
    content: '';
    margin: 0 auto 0.5em;
    width: 4em;
  }
  [part~='web'] [part~='screen'] {
    border-radius: 0.5em;
    min-height: 13em;
    max-width: 20em;
  }
  [part~='web'] [part~='screen']::before {
    border: 0;
    content: '● ● ●';
    margin: 0;
  }
  [part~='screen'] > * {
    align-items: center;
    border-bottom: 1px solid var(--_border);
    display: flex;
    gap: 1em;
    justify-content: space-between;
    min-height: 2.75em;
    position: relative;
  }
  [part~='screen-title'] {
    font-weight: 700;
  }
  [part~='screen'] > :not([part~='screen-tabs']) > :only-child {
    flex: 1;
  }
  [data-text]::before {
    content: attr(data-text);
  }
  [data-text='…']::before {
    border-top: 0.5em solid var(--_border);
    content: '';
    display: block;
    width: 2em;
  }
  [part~='screen-row'] > [data-text='…']:first-child::before {
    width: 6em;
  }
  [part~='screen-target'] {
    border-radius: 0.25em;
    font-weight: 700;
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
    position: relative;
  }
  [part~='screen-target']::after {
    background: color-mix(in srgb, var(--_accent) 40%, transparent);
    border: 2px solid var(--_accent);
    border-radius: 1em;
    bottom: -1em;
    content: '';
    height: 1.4em;
    inset-inline-end: -0.5em;
    position: absolute;
    width: 1.4em;
  }
  /* In a row with a switch, the mark of the tap is positioned relative to the row. So the mark is at the end, on the switch. */
  :is([part~='screen-on'], [part~='screen-off']) > * {
    position: static;
  }
  :is([part~='screen-on'], [part~='screen-off'])::after {
    border: solid var(--_control);
    border-radius: 1em;
    border-width: 0.15em;
    border-inline-end-width: 1em;
    content: '';
    flex: none;
    height: 1em;
    width: 1.9em;
  }
  [part~='screen-on']::after {
    border-color: var(--_accent);
    border-inline-width: 1em 0.15em;
  }
  [part~='screen-button'] > *,
  [part~='screen-field'] {
    border: 1px solid var(--_control);
    border-radius: 0.5em;
    flex: 1;
    padding: 0.5em;
    text-align: center;
  }
  [part~='screen-tabs'] {
    border: 0;
    margin-top: auto;
  }
`;
