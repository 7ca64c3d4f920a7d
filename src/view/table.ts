import { html } from 'lit';
import type { Table } from '../guide/guide.js';
import { text } from '../guide/text.js';
import type { Context } from './context.js';
import { inline } from './inline.js';

/**
 * A table. In a narrow guide, CSS changes the `display` of the table, so that each row becomes a card. Browsers would then no
 * longer tell screen readers that this is a table, so the template sets the roles.
 *
 * @csspart table - A table.
 * @csspart card - A row of a table. In a narrow guide it is a card.
 */
export function table({ head, rows }: Table, context: Pick<Context, 'words' | 'reader' | 'links'>): unknown {
  return html`<table part="table" role="table">
    <thead>
      <tr role="row">
        ${head.map((cell) => html`<th role="columnheader">${inline(cell, context)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([first = [], ...rest]) =>
          html`<tr role="row" part="card">
            <th role="rowheader">${inline(first, context)}</th>
            ${rest.map(
              (cell, index) =>
                html`<td role="cell" data-head=${text([head[index + 1] ?? []])}>${inline(cell, context)}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
