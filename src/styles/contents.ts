import { css } from './css.js';

/** The table of contents. The number of columns depends on the available width. */
export const contents = css`
  [part~='contents'] ol {
    column-gap: calc(var(--_space) * 2);
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    margin-top: 0.25em;
  }
  [part~='contents'] li {
    align-items: center;
    border-bottom: 1px solid var(--_border);
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    justify-content: space-between;
    margin: 0;
  }
  [part~='contents-link'] {
    align-items: center;
    display: flex;
    min-height: 44px;
    text-decoration: none;
  }
  [part~='contents-link']:hover {
    text-decoration: underline;
  }
  /*
   * If a section has progress, the text of the progress is next to the link. The progress bar is on the next line and replaces
   * the border of the list item.
   */
  [part~='contents'] [part~='progress'] {
    display: contents;
  }
  [part~='contents'] progress {
    flex: 1 0 100%;
  }
  li:has(> [part~='progress']) {
    border: 0;
  }
`;
