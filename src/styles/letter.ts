import { css } from './css.js';

/**
 * The box around a letter that the reader can copy. A wait also has a field, a result and a button, so it has the same
 * box. The text of a letter has the font of the page. A placeholder in the text has a dashed line until the reader
 * fills it in.
 */
export const letter = css`
  :is([part~='wait'], [part~='letter']) {
    border: 1px solid var(--_border);
    border-radius: var(--_inner);
    display: grid;
    gap: var(--_space);
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    padding: 1em;
  }
  [part~='fields'] {
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
    width: 100%;
  }
  [part~='letter-text'] {
    background: var(--_surface);
    border-radius: var(--_inner);
    font-family: inherit;
    padding: 1em;
    width: 100%;
  }
  [part~='hole'] {
    border-bottom: 2px dashed var(--_control);
    color: var(--_muted);
  }
  [part~='filled'] {
    border-bottom: 1px solid var(--_accent);
    color: inherit;
    font-weight: 600;
  }
  [part~='copied'] {
    width: 100%;
  }
  [part~='copied'] > textarea {
    field-sizing: content;
    min-height: 9em;
  }
  @media screen {
    .refused > [part~='letter-text'] {
      display: none;
    }
  }
  @container exit-guide (inline-size >= 38em) {
    [part~='letter'] {
      align-items: start;
      grid-template-columns: 1fr 1.4fr;
    }
    [part~='letter'] > :not([part~='fields'], [part~='letter-text']) {
      grid-column: 2;
    }
  }
`;
