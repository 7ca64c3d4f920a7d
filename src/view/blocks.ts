import { html } from 'lit';
import type { Block, Item } from '../guide/guide.js';
import type { Context } from './context.js';
import { heading } from './heading.js';
import { inline } from './inline.js';
import { table } from './table.js';

/**
 * What stands in a section, a step, a way or a note.
 *
 * @csspart actions - Numbered actions.
 * @csspart list - A list.
 * @csspart checklist - A list to tick off.
 * @csspart note - A note; also its kind: `note`, `tip`, `important`, `warning` or `caution`.
 * @csspart note-title - The word that a note starts with.
 * @csspart ways - The ways of a step, side by side where there is room.
 * @csspart way - The way on one platform.
 * @csspart way-title - Its heading.
 * @csspart letter - A text to copy.
 * @csspart code - Text as it is typed.
 */
export function blocks(body: Block[], context: Context): unknown[] {
  return body.map((block) => {
    if (Array.isArray(block)) return html`<p>${inline(block, context)}</p>`;
    switch (block.type) {
      case 'actions':
        return html`<ol part="actions">
          ${items(block.items, context)}
        </ol>`;
      case 'list':
        return html`<ul part="list">
          ${items(block.items, context)}
        </ul>`;
      case 'checklist':
        return html`<ul part="checklist">
          ${items(block.items, context)}
        </ul>`;
      case 'note':
        return html`<div part=${`note ${block.kind}`}>
          <p part="note-title">${context.words.notes[block.kind]}</p>
          ${blocks(block.body, context)}
        </div>`;
      case 'table':
        return table(block, context);
      case 'ways':
        return html`<div part="ways">
          ${block.ways.map(
            (way) =>
              html`<div part="way">
                ${heading(context.headingLevel + 3, 'way-title', way.title)} ${blocks(way.body, context)}
              </div>`,
          )}
        </div>`;
      case 'letter':
      case 'code':
        return html`<pre part=${block.type}>${block.text}</pre>`;
      case 'quote':
        return html`<blockquote>${blocks(block.body, context)}</blockquote>`;
      case 'rule':
        return html`<hr />`;
      case 'screen':
        // Not drawn yet. The text of a step says where to tap, so nothing is lost.
        return block.alt ? html`<p>${block.alt}</p>` : '';
    }
  });
}

function items(list: Item[], context: Context): unknown[] {
  return list.map(
    (item) =>
      html`<li>
        ${item.map((piece) =>
          typeof piece === 'object' && piece.type === 'nested' ? blocks(piece.body, context) : inline([piece], context),
        )}
      </li>`,
  );
}
