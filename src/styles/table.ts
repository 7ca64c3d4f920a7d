import { css } from './css.js';

/** A table, whose rows turn into cards in a narrow place. */
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
    /* The heads of the columns stand before each cell instead. Screen readers have them from the table, and once only. */
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
