import { css } from './css.js';

/** The title, the choice of a language, and the introduction of the guide. */
export const header = css`
  [part~='header'] {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    justify-content: space-between;
  }
  [part~='title'] {
    /* The title breaks into lines beside the list of languages. Where less than 6 em are left for it, the list moves below. */
    flex: 1 6em;
    font-size: 1.75em;
    letter-spacing: -0.015em;
    line-height: 1.15;
  }
  [part~='intro'] {
    color: var(--_muted);
    flex: 1 0 100%;
    text-wrap: pretty;
  }
  [part~='language'] {
    /* The field is as wide as the chosen language, where the browser can do that. Else it is as wide as the longest one. */
    field-sizing: content;
    font-size: 0.875em;
    /* The field is higher than a line of the title, but does not make the row higher. */
    margin-block: -0.35em;
    max-width: 10em;
    padding-inline: 0.5em 0.25em;
    width: auto;
  }
  /*
   * In a guide as narrow as this, the list is usually in a row of its own. With its negative margins, it would touch the title
   * above and the introduction below.
   */
  @container exit-guide (inline-size < 19em) {
    [part~='language'] {
      margin-block: 0;
    }
  }
`;
