import { html, nothing } from 'lit';
import type { Block, Item, Nested, Ways } from '../guide/guide.js';
import type { DrawnContext } from './drawn-once.js';
import { element, fragment, type Child } from './element.js';
import { heading } from './heading.js';
import { inline } from './inline.js';
import { letter } from './letter.js';
import { LineIds } from './line-ids.js';
import { screen } from './screen.js';
import { table } from './table.js';
import { doneTick } from './tick.js';
import { word, type WordsContext } from './word.js';

type BlocksContext = WordsContext & Pick<DrawnContext, 'headingLevel' | 'hasFields' | 'reader' | 'links' | 'live'>;

/**
 * The content of a section, a step, a way (the instructions for one platform) or a note.
 *
 * @param lineIds the ids of the checklist lines in the step or section
 * @csspart actions - A numbered list of actions. If several have pictures, the list has a second part name: `strip`.
 * @csspart action - The words of an action in a strip.
 * @csspart list - A list.
 * @csspart checklist - A list with a checkbox before each line.
 * @csspart note - A note. Its kind is a second part name: `note`, `tip`, `important`, `warning` or `caution`.
 * @csspart note-title - The first line of a note, such as “Warning”.
 * @csspart ways - The ways of a step: its instructions for each platform.
 * @csspart way - The instructions for one platform. A second part name is `platform-` and the id of the platform, such as `platform-app`.
 * @csspart way-title - The heading of a way.
 * @csspart code - A block of preformatted text.
 */
export function blocks(body: Block[], context: BlocksContext, lineIds = new LineIds('')): Child[] {
  return body.map((block) => {
    if (Array.isArray(block)) return element('p', {}, inline(block, context));
    switch (block.type) {
      case 'actions':
        return actions(block.items, context, lineIds);
      case 'list':
        return element('ul', { part: 'list' }, items(block.items, context, lineIds));
      case 'checklist':
        return element(
          'ul',
          { part: 'checklist', role: 'list' },
          block.items.map((item) => {
            const id = lineIds.next(item);
            // Only the text is the label of the checkbox, without the blocks nested in the line.
            const [nested, words] = [item.filter(isNested), item.filter((piece) => !isNested(piece))];
            const text = fragment(content(words, context, lineIds));
            return element(
              'li',
              {},
              context.live((now) => doneTick(id, text, now)),
              content(nested, context, lineIds),
            );
          }),
        );
      case 'note':
        return element(
          'div',
          { part: `note ${block.kind}` },
          element('p', { part: 'note-title' }, word(context.words.notes[block.kind], context)),
          blocks(block.body, context, lineIds),
        );
      case 'table':
        return table(block, context);
      case 'ways':
        return ways(block, context, lineIds);
      case 'letter':
        return context.live((now) => letter(block, now));
      case 'code':
        return element('pre', { part: 'code' }, block.text);
      case 'quote':
        return element('blockquote', {}, blocks(block.body, context, lineIds));
      case 'rule':
        return element('hr', {});
      case 'screen':
        return screen(block);
    }
  });
}

function ways(block: Ways, context: BlocksContext, lineIds: LineIds): Child {
  const texts = block.ways.map(({ id, title, body }) =>
    fragment([heading(context.headingLevel + 3, 'way-title', title), blocks(body, context, lineIds.ofWay(id))]),
  );
  return context.live(({ reader }) => {
    // If the block has no instructions for the chosen platform, the instructions for all platforms are shown.
    const chosen = block.ways.some(({ id }) => id === reader.platform) && reader.platform;
    return html`<div part="ways">
      ${block.ways.map(
        ({ id }, index) =>
          html`<div
            part=${`way platform-${id}`}
            class=${id === chosen ? 'chosen-above' : nothing}
            hidden=${chosen && id !== chosen ? 'until-found' : nothing}
            data-platform=${id}
          >
            ${texts[index]}
          </div>`,
      )}
    </div>`;
  });
}

/**
 * A numbered list. If several actions have pictures, the actions are a strip, in which the pictures stand side by side. The
 * number of an action in a strip is generated content, because a grid item has no marker.
 */
function actions(list: Item[], context: BlocksContext, lineIds: LineIds): Child {
  const isScreen = (block: Block) => 'type' in block && block.type === 'screen';
  const split = list.map((item) => {
    const pictures = item.flatMap((piece) => (isNested(piece) ? piece.body.filter(isScreen) : []));
    const words = item.map((piece) =>
      isNested(piece) ? { ...piece, body: piece.body.filter((block) => !isScreen(block)) } : piece,
    );
    return { words, pictures };
  });
  const drawn = split.filter(({ pictures }) => pictures.length).length;
  if (drawn < 2) return element('ol', { part: 'actions' }, items(list, context, lineIds));
  return element(
    'ol',
    { part: 'actions strip', role: 'list', class: drawn === 2 ? 'pair' : undefined },
    split.map(({ words, pictures }) => {
      const drawings = blocks(pictures, context);
      return element(
        'li',
        { class: pictures.length ? 'drawn' : undefined },
        element('div', { part: 'action' }, content(words, context, lineIds)),
        drawings.length > 1 ? element('div', {}, drawings) : drawings,
      );
    }),
  );
}

function isNested(piece: Item[number]): piece is Nested {
  return typeof piece === 'object' && piece.type === 'nested';
}

function items(list: Item[], context: BlocksContext, lineIds: LineIds): Child[] {
  return list.map((item) => element('li', {}, content(item, context, lineIds)));
}

function content(item: Item, context: BlocksContext, lineIds: LineIds): Child[] {
  return item.map((piece) => (isNested(piece) ? blocks(piece.body, context, lineIds) : inline([piece], context)));
}
