import type { Table } from '../guide/guide.js';
import { inlineText } from '../guide/inline-text.js';
import type { Context } from './context.js';
import { element, type Child } from './element.js';
import { inline } from './inline.js';
import type { WordsContext } from './word.js';

/**
 * A table. In a narrow guide, CSS changes the `display` of the table, so that each row becomes a card. Browsers would then no
 * longer tell screen readers that this is a table, so the roles are set here.
 *
 * @csspart table - A table.
 * @csspart card - A row of a table. In a narrow guide it is a card.
 */
export function table({ head, rows }: Table, context: WordsContext & Pick<Context, 'reader' | 'links'>): Child {
  return element(
    'table',
    { part: 'table', role: 'table' },
    element(
      'thead',
      {},
      element(
        'tr',
        { role: 'row' },
        head.map((cell) => element('th', { role: 'columnheader' }, inline(cell, context))),
      ),
    ),
    element(
      'tbody',
      {},
      rows.map(([first = [], ...rest]) =>
        element(
          'tr',
          { role: 'row', part: 'card' },
          element('th', { role: 'rowheader' }, inline(first, context)),
          rest.map((cell, index) =>
            element('td', { role: 'cell', 'data-head': inlineText(head[index + 1] ?? []) }, inline(cell, context)),
          ),
        ),
      ),
    ),
  );
}
