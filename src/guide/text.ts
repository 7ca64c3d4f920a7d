import type { Block, Item } from './guide.js';
import { inlineText } from './inline-text.js';

/**
 * Returns the plain text of blocks. To get the text of inline content, call `text([content])`: a list of inline content is a
 * paragraph, and a paragraph is a block.
 *
 * This function looks at the fields of a block and not at its `type`. So a new kind of block needs no change here if
 * all its fields have names that this function knows. For a drawn screen, this function returns only `alt`. The words
 * on the screen are left out, because the text near the screen already has these words.
 */
export function text(blocks: Block[]): string {
  return blocks.map(blockText).filter(Boolean).join(' ');
}

function blockText(block: Block): string {
  if (Array.isArray(block)) return lineText(block);
  if ('items' in block) return block.items.map((item) => lineText(item).trim()).join(' ');
  if ('body' in block) return text(block.body);
  if ('ways' in block) return block.ways.map((way) => `${way.title}: ${text(way.body)}`).join(' ');
  if ('head' in block) return [block.head, ...block.rows].map((row) => row.map(lineText).join(' – ')).join(' ');
  if ('text' in block) return block.text;
  return ('alt' in block && block.alt) || '';
}

function lineText(line: Item): string {
  return line
    .map((piece) => (typeof piece === 'object' && 'body' in piece ? ` ${text(piece.body)}` : inlineText([piece])))
    .join('');
}
