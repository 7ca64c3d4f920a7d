import { css } from './css.js';

/**
 * The host's own box. Sizes are in em: a page may set any root font size. The page's spacing of letters, words and lines is
 * not handed down, but a reader who sets it for everything (WCAG 1.4.12) still reaches the host.
 */
const host = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    letter-spacing: normal;
    line-height: 1.55;
    max-width: 100%;
    min-width: 0;
    word-spacing: normal;
  }
  /* Whatever display the page gives the element, as the README's snippet does. */
  :host([hidden]) {
    display: none !important;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
`;

const base = css`
  * {
    box-sizing: border-box;
    margin: 0;
  }
  [part~='guide'] {
    container: exit-guide / inline-size;
    /* What a flex row or a float takes as its width; containment would make it nothing. */
    contain-intrinsic-inline-size: 40em;
    background: var(--_background);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    color: var(--_text);
    cursor: auto;
    font-size: var(--_font-size);
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    hyphens: manual;
    overflow-wrap: anywhere;
    text-align: start;
    text-align-last: auto;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
  }
  [part~='layout'] {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    grid-template-columns: minmax(0, 60em);
    justify-content: center;
    padding: clamp(0.75em, 4cqi, 2em);
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
  /* One rhythm: whatever follows something in a text keeps the same distance. */
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
  /* Read out, not drawn. */
  .unseen {
    clip-path: inset(50%);
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
`;

const header = css`
  [part~='title'] {
    font-size: 1.8em;
  }
  [part~='intro'] {
    margin-top: 0.6em;
  }
  [part~='intro'] p + p,
  [part~='freshness'],
  [part~='time'],
  [part~='sources'] {
    color: var(--_muted);
    font-size: 0.875em;
  }
  [part~='freshness'] {
    margin-top: 0.6em;
  }
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
`;

const sections = css`
  [part~='sections'] {
    display: grid;
    gap: calc(var(--_space) * 2.25);
    grid-template-columns: minmax(0, 1fr);
  }
  [part~='section-header'] {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em var(--_space);
    justify-content: space-between;
  }
  [part~='section-title'] {
    font-size: 1.35em;
  }
  [part~='section-title'],
  [part~='step-button'] {
    scroll-margin-top: var(--_scroll-margin);
  }
  [part~='button'] {
    border: 1px solid var(--_control);
    border-radius: calc(var(--_radius) * 0.67);
    color: var(--_accent);
    font-size: 0.9em;
    font-weight: 600;
    min-height: 44px;
    padding: 0.4em 0.9em;
  }
  :is([part~='button'], [part~='step-button']):hover {
    background: var(--_surface);
  }
  [part~='section-intro'] {
    margin-top: 0.4em;
  }
  [part~='steps'] {
    border-bottom: 1px solid var(--_border);
    margin-top: 0.6em;
  }
`;

const step = css`
  [part~='step'] {
    border-top: 1px solid var(--_border);
    margin: 0;
  }
  [part~='step-header'] {
    font-size: 1.05em;
    font-weight: 600;
  }
  [part~='step-button'] {
    align-items: center;
    display: flex;
    gap: 0.75em;
    min-height: max(44px, 3.25em);
    padding: 0.6em 0.5em;
    width: 100%;
  }
  [part~='step-button']:focus-visible {
    outline-offset: -3px;
  }
  [part~='step-title'] {
    flex: 1;
    min-width: 0;
  }
  [part~='step-number'] {
    border: 2px solid var(--_control);
    border-radius: 1em;
    font-size: 0.9em;
    line-height: 1.6;
    min-width: calc(1.6em + 4px);
    text-align: center;
  }
  [part~='step-number']::before {
    content: attr(data-number);
  }
  [part~='done'] [part~='step-number']::before {
    content: '✓';
  }
  [part~='done'] [part~='step-title'] {
    color: var(--_muted);
  }
  [part~='open'] [part~='step-number'] {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_background);
  }
  /* Two edges of a square that is turned: a sign that needs no picture and takes the colour of the text. */
  [part~='chevron'],
  [part~='path-separator']::before {
    border: solid;
    border-width: 0 2px 2px 0;
    content: '';
    display: inline-block;
    height: 0.5em;
    margin: 0 0.4em;
    rotate: 45deg;
    width: 0.5em;
  }
  [part~='chevron'] {
    color: var(--_accent);
    translate: 0 -25%;
  }
  [part~='open'] [part~='chevron'] {
    rotate: 225deg;
    translate: 0 25%;
  }
  @media (prefers-reduced-motion: no-preference) {
    [part~='chevron'] {
      transition: 0.15s;
    }
  }
  [part~='body'] {
    padding: 0.25em 0.5em calc(var(--_space) * 1.5);
  }
`;

const content = css`
  [part~='label'] {
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: 0.35em;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
    font-weight: 600;
    padding: 0.05em 0.3em;
  }
  [part~='path-separator']::before {
    rotate: -45deg;
    scale: 0.8;
  }
  [dir='rtl'] [part~='path-separator']::before {
    rotate: 135deg;
  }
  [part~='note'] {
    background: var(--_surface);
    border-inline-start: 4px solid var(--_accent);
    padding: 0.75em 1em;
  }
  [part~='note-title'] {
    font-weight: 700;
  }
  :is([part~='warning'], [part~='caution']) {
    border-color: var(--_warning);
  }
  :is([part~='warning'], [part~='caution']) > [part~='note-title'] {
    color: var(--_warning);
  }
  [part~='ways'] {
    display: grid;
    gap: var(--_space) calc(var(--_space) * 2);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr));
  }
  [part~='way-title'] {
    border-bottom: 2px solid var(--_border);
    margin-bottom: 0.6em;
    padding-bottom: 0.3em;
  }
  [part~='sources'] {
    margin-top: calc(var(--_space) * 1.5);
  }
  [part~='sources'] :is(ul, li) {
    display: inline;
  }
  [part~='sources'] li {
    margin-inline-start: 0.4em;
  }
  [part~='sources'] li + li::before {
    content: '· ';
  }
  [part~='source'] {
    color: inherit;
    line-height: max(2em, 24px);
  }
`;

/** A table, whose rows turn into cards in a narrow place. */
const table = css`
  table {
    border-collapse: collapse;
    max-width: none;
    width: 100%;
  }
  :is(th, td) {
    border-top: 1px solid var(--_border);
    font-weight: 400;
    padding: 0.6em 0;
    padding-inline-end: 1em;
    text-align: start;
    vertical-align: top;
  }
  tbody th {
    font-weight: 700;
  }
  thead th,
  td::before {
    border: 0;
    color: var(--_muted);
    font-size: 0.875em;
  }
  @container exit-guide (inline-size < 46em) {
    :is(table, tbody, tr, th, td),
    td::before {
      display: block;
    }
    :is(th, td) {
      border: 0;
      padding: 0.25em 0;
    }
    tbody tr {
      border-top: 1px solid var(--_border);
      padding: 0.5em 0;
    }
    thead {
      clip-path: inset(50%);
      position: absolute;
    }
    td::before {
      content: attr(data-head);
      content: attr(data-head) / '';
    }
  }
`;

export const layout = [host, base, header, sections, step, content, table];
