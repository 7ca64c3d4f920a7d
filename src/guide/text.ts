import type { Block, Item } from './guide.js';

/**
 * The text of blocks without any marks. To read running text, pass it as the only block: a paragraph is its running text.
 *
 * A block is read by its fields, not by its `type`, so that a new kind of block needs no change here. A drawn screen says
 * only its `alt`, because its words are in the text beside it.
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
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('body' in piece) return ` ${text(piece.body)}`;
      if ('content' in piece) return lineText(piece.content);
      if ('labels' in piece) return piece.labels.map((label) => label.text).join(' → ');
      if ('text' in piece) return piece.text;
      // What is left is a line break.
      return 'alt' in piece ? piece.alt : ' ';
    })
    .join('');
}
