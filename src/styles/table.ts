import { css } from './css.js';

/** A table. In a narrow container, each row becomes a card. */
export const table = css`
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
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  @container exit-guide (34em <= inline-size < 46em) {
    table {
      font-size: 0.875em;
    }
  }
  /* The first column has long words. Without a width, the longest texts would take its place, and its words would break. */
  tbody th {
    font-weight: 700;
    width: 10.5em;
  }
  thead th,
  td::before {
    border: 0;
    color: var(--_muted);
    font-size: 0.875em;
  }
  @container exit-guide (inline-size < 34em) {
    :is(table, tbody, tr, th, td),
    td::before {
      display: block;
    }
    tbody th {
      width: auto;
    }
    :is(th, td) {
      border: 0;
      padding: 0.25em 0;
    }
    tbody tr {
      border-top: 1px solid var(--_border);
      padding: 0.6em 0;
    }
    /*
     * In a card, each cell shows the header of its column as generated content. Screen readers read the headers from the
     * header row, which is only visually hidden. So the generated content has an empty alternative text.
     */
    thead {
      clip-path: inset(50%);
      position: absolute;
    }
    td::before {
      content: attr(data-head);
      content: attr(data-head) / '';
    }
  }
  /* The header of the column is beside the value. */
  @container exit-guide (20em <= inline-size < 34em) {
    td {
      display: flow-root;
      padding-inline-start: 9em;
    }
    td::before {
      float: inline-start;
      margin-inline-start: calc(-9em / 0.875);
      width: calc(8em / 0.875);
    }
  }
`;
