import { css } from './css.js';

/** Default styles of elements, by element type. */
export const base = css`
  * {
    box-sizing: border-box;
    margin: 0;
  }
  :is(h1, h2, h3, h4, h5, h6) {
    font: inherit;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  p,
  ol,
  ul,
  pre,
  table,
  [part~='note'] {
    max-width: 42em;
  }
  /* The same distance between all blocks of a text. */
  p + *,
  li + li,
  :is(ol, ul, table, div) + :is(p, [part~='note']) {
    margin-top: calc(var(--_space) * 0.6);
  }
  :is(ol, ul) {
    padding-inline-start: 1.6em;
  }
  [role='list'] {
    list-style: none;
    max-width: none;
    padding: 0;
  }
  ::marker {
    color: var(--_muted);
  }
  pre {
    white-space: pre-wrap;
  }
  img {
    height: auto;
    max-width: 100%;
  }
  a {
    color: var(--_accent);
  }
  button {
    background: none;
    border: 0;
    color: inherit;
    cursor: pointer;
    font: inherit;
    text-align: start;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  /*
   * Moves the hidden status region to the start of its containing block. Without this rule, the region would extend below
   * the end of the page in an iframe, and the iframe would get a scrollbar.
   */
  [part~='status'] {
    inset-block-start: 0;
  }
  /* Visually hidden text for screen readers. */
  .unseen {
    clip-path: inset(50%);
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
`;
