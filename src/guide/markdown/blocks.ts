import type { Token, Tokens } from 'marked';
import type { Block, NoteKind } from '../guide.js';
import { comment } from './comment.js';
import { inline } from './inline.js';
import type { Reading } from './reading.js';
import { screen } from './screen.js';

const NOTE = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/;

/** What stands in a section, a step, a way, a note or a line of a list. */
export function blocks(tokens: Token[], reading: Reading): Block[] {
  return tokens.flatMap((token) => block(token, reading));
}

/**
 * A token as a block; none where nothing of it is shown.
 *
 * @param skip how many characters at the start of its text are no part of it
 */
function block(token: Token, reading: Reading, skip = 0): Block[] {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return [];
    case 'list':
      return [list(token as Tokens.List, reading)];
    case 'blockquote':
      return [quote(token as Tokens.Blockquote, reading)];
    case 'table':
      return [table(token as Tokens.Table, reading)];
    case 'code':
      return [fence(token as Tokens.Code)];
    case 'hr':
      return [{ type: 'rule' }];
    case 'html': {
      if (comment(token) !== undefined) return [];
      const html = token.raw.trim();
      reading.report('html', reading.placeOf(token), html);
      return [[html]];
    }
    case 'heading':
      return [[{ type: 'strong', content: inline((token as Tokens.Heading).tokens, reading, { skip }) }]];
    default: {
      const content = inline((token as Tokens.Paragraph).tokens ?? [token], reading, { skip });
      return content.length ? [content] : [];
    }
  }
}

function list({ items, ordered }: Tokens.List, reading: Reading): Block {
  const isChecklist = items.some(({ task }) => task);
  return {
    type: ordered ? 'actions' : isChecklist ? 'checklist' : 'list',
    items: items.map(({ tokens, task }) => {
      const [first, ...rest] = tokens.filter(({ type }) => type !== 'checkbox') as Tokens.Generic[];
      const isText = first?.type === 'text' || first?.type === 'paragraph';
      const content = isText ? inline(first.tokens ?? [first], reading, { labels: ordered || task }) : [];
      const body = blocks(isText ? rest : tokens, reading);
      return body.length ? [...content, { type: 'nested', body }] : content;
    }),
  };
}

function quote({ text, tokens }: Tokens.Blockquote, reading: Reading): Block {
  const kind = NOTE.exec(text)?.[1]?.toLowerCase() as NoteKind | undefined;
  if (!kind) return { type: 'quote', body: blocks(tokens, reading) };
  const [first, ...rest] = tokens as [Tokens.Generic, ...Token[]];
  // Markdown can take the mark for something else, such as the text of a link. Then nothing is skipped.
  const start = first.tokens?.[0];
  const skip = start?.type === 'text' ? (NOTE.exec(start.raw)?.[0].length ?? 0) : 0;
  return { type: 'note', kind, body: [...block(first, reading, skip), ...blocks(rest, reading)] };
}

function table({ header, rows }: Tokens.Table, reading: Reading): Block {
  const cells = (row: Tokens.TableCell[]) => row.map((cell) => inline(cell.tokens, reading));
  return { type: 'table', head: cells(header), rows: rows.map(cells) };
}

function fence({ lang = '', text }: Tokens.Code): Block {
  const [, kind, rest] = /^(\w*)\s*(.*)$/s.exec(lang)!;
  if (kind === 'screen') return screen(text, rest);
  return { type: kind === 'letter' ? 'letter' : 'code', text };
}
