import { css } from './css.js';

/** Default styles of elements, by element type. */
export const base = css`
  * {
    box-sizing: border-box;
    margin: 0;
  }
  /* Lines break between phrases, where a browser can find them, and before no small kana or long vowel. */
  :lang(ja) {
    line-break: strict;
    word-break: auto-phrase;
  }
  /* Lines break at spaces. By default, they break inside words. */
  :lang(ko) {
    word-break: keep-all;
  }
  :is(h1, h2, h3, h4, h5, h6) {
    font: inherit;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: pretty;
  }
  p,
  ol,
  ul,
  pre,
  table,
  blockquote,
  [part~='note'] {
    max-width: 42em;
  }
  /*
   * Sets the same distance before each block of a text, whatever comes before the block. In a list item, text without an
   * element can come before the first element, so the first element also gets the distance. Because of :where(), any other rule
   * can set another distance.
   */
  :where(* + *, li > *):where(
    p,
    ol,
    ul,
    li,
    table,
    blockquote,
    hr,
    [part~='note'],
    [part~='ways'],
    [part~='screen'],
    [part~='letter'],
    [part~='wait'],
    [part~='code']
  ) {
    margin-top: calc(var(--_space) * 0.6);
  }
  blockquote {
    border-inline-start: 2px solid var(--_control);
    padding-inline-start: 1em;
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
    font-variant-numeric: tabular-nums;
    font-weight: 600;
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
    padding: 0;
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
  /*
   * Visually hidden text for screen readers. With white-space: nowrap, Chromium drops the space at the end of the text, and Orca
   * says "then" and the next word as one word.
   */
  .unseen {
    clip-path: inset(50%);
    overflow: hidden;
    position: absolute;
    white-space: pre;
    width: 1px;
  }
`;
