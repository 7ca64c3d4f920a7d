import type { Block, Item } from './guide.js';

/**
 * Returns the plain text of blocks. A list of inline content is a paragraph, so `text([content])` returns its text.
 *
 * This function looks at the fields of a block and not at its `type`. So a new kind of block needs no change here if its fields
 * have the same names. The text of a screen is only its `alt`, because the text near the screen already has the other words.
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
      // A piece without `alt` is a line break here.
      return 'alt' in piece ? piece.alt : ' ';
    })
    .join('');
}
