import { html, nothing } from 'lit';
import type { Block, Item } from '../guide/guide.js';
import type { Context } from './context.js';
import { heading } from './heading.js';
import { inline } from './inline.js';
import { letter } from './letter.js';
import { screen } from './screen.js';
import { table } from './table.js';
import { doneTick } from './tick.js';

type BlocksContext = Pick<Context, 'words' | 'headingLevel' | 'reader' | 'links'>;

/**
 * What stands in a section, a step, a way or a note.
 *
 * @param owner id of the step that it stands in; a tick belongs to a line's words in its step, wherever they move
 * @csspart actions - Numbered actions.
 * @csspart list - A list.
 * @csspart checklist - A list to tick off.
 * @csspart note - A note; also its kind: `note`, `tip`, `important`, `warning` or `caution`.
 * @csspart note-title - The word that a note starts with.
 * @csspart ways - The ways of a step, side by side where there is room.
 * @csspart way - The way on one platform; also the platform's id.
 * @csspart way-title - Its heading.
 * @csspart code - Text as it is typed.
 */
export function blocks(body: Block[], context: BlocksContext, owner = ''): unknown[] {
  return body.map((block) => {
    if (Array.isArray(block)) return html`<p>${inline(block, context)}</p>`;
    switch (block.type) {
      case 'actions':
        return html`<ol part="actions">
          ${items(block.items, context, owner)}
        </ol>`;
      case 'list':
        return html`<ul part="list">
          ${items(block.items, context, owner)}
        </ul>`;
      case 'checklist':
        return html`<ul part="checklist" role="list">
          ${block.items.map((item) => html`<li>${doneTick(owner + JSON.stringify(item), content(item, context, owner), context)}</li>`)}
        </ul>`;
      case 'note':
        return html`<div part=${`note ${block.kind}`}>
          <p part="note-title">${context.words.notes[block.kind]}</p>
          ${blocks(block.body, context, owner)}
        </div>`;
      case 'table':
        return table(block, context);
      case 'ways':
        return html`<div part="ways">
          ${block.ways.map(
            (way) =>
              html`<div
                part=${`way ${way.id}`}
                hidden=${context.reader.platform && way.id !== context.reader.platform ? 'until-found' : nothing}
                @beforematch=${() => context.reader.showFoundPlatform(way.id)}
              >
                ${heading(context.headingLevel + 3, 'way-title', way.title)} ${blocks(way.body, context, owner)}
              </div>`,
          )}
        </div>`;
      case 'letter':
        return letter(block, context);
      case 'code':
        return html`<pre part="code">${block.text}</pre>`;
      case 'quote':
        return html`<blockquote>${blocks(block.body, context, owner)}</blockquote>`;
      case 'rule':
        return html`<hr />`;
      case 'screen':
        return screen(block);
    }
  });
}

function items(list: Item[], context: BlocksContext, owner: string): unknown[] {
  return list.map((item) => html`<li>${content(item, context, owner)}</li>`);
}

function content(item: Item, context: BlocksContext, owner: string): unknown[] {
  return item.map((piece) =>
    typeof piece === 'object' && piece.type === 'nested'
      ? blocks(piece.body, context, owner)
      : inline([piece], context),
  );
}
