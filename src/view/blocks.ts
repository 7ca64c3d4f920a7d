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
 * The content of a section, a step, a way (the instructions for one platform) or a note.
 *
 * @param stepId id of the step; the id of a checklist line is this id and the key of the line
 * @csspart actions - A numbered list of actions.
 * @csspart list - A list.
 * @csspart checklist - A list with a checkbox before each line.
 * @csspart note - A note. Its kind is a second part name: `note`, `tip`, `important`, `warning` or `caution`.
 * @csspart note-title - The first line of a note, such as “Warning”.
 * @csspart ways - The ways of a step: its instructions for each platform.
 * @csspart way - The instructions for one platform. The id of the platform is a second part name.
 * @csspart way-title - The heading of a way.
 * @csspart code - A block of preformatted text.
 */
export function blocks(body: Block[], context: BlocksContext, stepId = ''): unknown[] {
  return body.map((block) => {
    if (Array.isArray(block)) return html`<p>${inline(block, context)}</p>`;
    switch (block.type) {
      case 'actions':
        return html`<ol part="actions">
          ${items(block.items, context, stepId)}
        </ol>`;
      case 'list':
        return html`<ul part="list">
          ${items(block.items, context, stepId)}
        </ul>`;
      case 'checklist':
        return html`<ul part="checklist" role="list">
          ${lines(block.items).map(
            ({ key, item, nested }) =>
              html`<li>
                ${doneTick(stepId + key, content(item, context, stepId), context)}${content(nested, context, stepId)}
              </li>`,
          )}
        </ul>`;
      case 'note':
        return html`<div part=${`note ${block.kind}`}>
          <p part="note-title">${context.words.notes[block.kind]}</p>
          ${blocks(block.body, context, stepId)}
        </div>`;
      case 'table':
        return table(block, context);
      case 'ways': {
        const { platform } = context.reader;
        // If the block has no instructions for the chosen platform, the instructions for all platforms are shown.
        const chosen = block.ways.some(({ id }) => id === platform) && platform;
        return html`<div part="ways">
          ${block.ways.map(
            (way) =>
              html`<div
                part=${`way ${way.id}`}
                hidden=${chosen && way.id !== chosen ? 'until-found' : nothing}
                @beforematch=${() => context.reader.showFoundPlatform(way.id)}
              >
                ${heading(context.headingLevel + 3, 'way-title', way.title)}
                ${blocks(way.body, context, `${stepId}/${way.id}`)}
              </div>`,
          )}
        </div>`;
      }
      case 'letter':
        return letter(block, context);
      case 'code':
        return html`<pre part="code">${block.text}</pre>`;
      case 'quote':
        return html`<blockquote>${blocks(block.body, context, stepId)}</blockquote>`;
      case 'rule':
        return html`<hr />`;
      case 'screen':
        return screen(block);
    }
  });
}

function items(list: Item[], context: BlocksContext, stepId: string): unknown[] {
  return list.map((item) => html`<li>${content(item, context, stepId)}</li>`);
}

/**
 * The lines of a checklist. The blocks nested in a line are separate from its text, because only the text is the label of the
 * checkbox.
 *
 * The key of a line is its content as JSON, so the line stays ticked if the author of the guide moves the line. If an earlier
 * line has the same content, a number is added to the key.
 */
function lines(list: Item[]): { key: string; item: Item; nested: Item }[] {
  const isNested = (piece: Item[number]) => typeof piece === 'object' && piece.type === 'nested';
  const count = new Map<string, number>();
  return list.map((item) => {
    const text = JSON.stringify(item);
    const before = count.get(text) ?? 0;
    count.set(text, before + 1);
    return {
      key: before > 0 ? `${text}${before}` : text,
      item: item.filter((piece) => !isNested(piece)),
      nested: item.filter(isNested),
    };
  });
}

function content(item: Item, context: BlocksContext, stepId: string): unknown[] {
  return item.map((piece) =>
    typeof piece === 'object' && piece.type === 'nested'
      ? blocks(piece.body, context, stepId)
      : inline([piece], context),
  );
}
