import { css } from './css.js';

/** A text of the TikTok app, such as the text of a button. If the text wraps, each line has a complete border. */
export const label = css`
  [part~='label'] {
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: 0.35em;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
    font-weight: 600;
    padding: 0.05em 0.3em;
  }
  /* Chromium does not count the space at the end of a line of a label, so a long word would make the page wider. */
  @container exit-guide (inline-size < 12em) {
    [part~='label'] {
      border-inline: 0;
      padding-inline: 0;
    }
  }
`;
