import type { Token, Tokens } from 'marked';
import type { Block, NoteKind } from '../guide.js';
import { comment } from './comment.js';
import { inline } from './inline.js';
import { misplacedFacts } from './misplaced-facts.js';
import type { ParseContext } from './parse-context.js';
import { screen } from './screen.js';

const NOTE = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/;

/** Converts tokens of `marked` to the blocks of a section, a step, a way, a note or a list item. */
export function blocks(tokens: Token[], context: ParseContext): Block[] {
  return tokens.flatMap((token) => block(token, context));
}

/**
 * Converts one token.
 *
 * @param skip number of characters to skip at the start of the text, such as the length of `[!NOTE]`; default: 0
 * @returns one block, or an empty list if the token has no visible content
 */
function block(token: Token, context: ParseContext, skip = 0): Block[] {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return [];
    case 'list':
      return [list(token as Tokens.List, context)];
    case 'blockquote':
      return [quote(token as Tokens.Blockquote, context)];
    case 'table':
      return [table(token as Tokens.Table, context)];
    case 'code':
      return [fence(token as Tokens.Code, context)];
    case 'hr':
      return [{ type: 'rule' }];
    case 'html': {
      const commentText = comment(token);
      if (commentText !== undefined) {
        misplacedFacts(token, commentText, context);
        return [];
      }
      const html = token.raw.trim();
      context.report('html', context.placeOf(token), html);
      return [[html]];
    }
    case 'heading':
      return [[{ type: 'strong', content: inline((token as Tokens.Heading).tokens, context, { skip }) }]];
    default: {
      const content = inline((token as Tokens.Paragraph).tokens ?? [token], context, { skip });
      return content.length ? [content] : [];
    }
  }
}

function list({ items, ordered, start }: Tokens.List, context: ParseContext): Block {
  const { placeOf, report } = context;
  if (ordered && start !== 1) report('list-start', placeOf(items[0]!), String(start));
  const isChecklist = items.some(({ task }) => task);
  return {
    type: ordered ? 'actions' : isChecklist ? 'checklist' : 'list',
    items: items.map((token) => {
      const { tokens, task, checked } = token;
      if (task && ordered) report('checkbox', placeOf(token), '[ ]');
      else if (checked) report('checkbox', placeOf(token), '[x]');
      const [first, ...rest] = tokens.filter(({ type }) => type !== 'checkbox') as Tokens.Generic[];
      const isText = first?.type === 'text' || first?.type === 'paragraph';
      const content = isText ? inline(first.tokens ?? [first], context, { labels: ordered || task }) : [];
      const body = blocks(isText ? rest : tokens, context);
      return body.length ? [...content, { type: 'nested', body }] : content;
    }),
  };
}

function quote({ text, tokens }: Tokens.Blockquote, context: ParseContext): Block {
  const kind = NOTE.exec(text)?.[1]?.toLowerCase() as NoteKind | undefined;
  if (!kind) return { type: 'quote', body: blocks(tokens, context) };
  const [first, ...rest] = tokens as [Tokens.Generic, ...Token[]];
  // `marked` can read `[!NOTE]` as something else, such as the text of a link. Then nothing is skipped.
  const start = first.tokens?.[0];
  const skip = start?.type === 'text' ? (NOTE.exec(start.raw)?.[0].length ?? 0) : 0;
  return { type: 'note', kind, body: [...block(first, context, skip), ...blocks(rest, context)] };
}

function table(token: Tokens.Table, context: ParseContext): Block {
  const { header, rows } = token;
  let index = 0;
  for (const line of token.raw.split('\n')) {
    // `marked` drops the cells that have no column, so the cells are counted here. `\|` is text and does not separate cells.
    // In `\\|`, the first backslash belongs to the second one, so the bar separates cells.
    const cells = line
      .trim()
      .replace(/^\||(?<=(?<!\\)(?:\\\\)*)\|$/g, '')
      .split(/(?<=(?<!\\)(?:\\\\)*)\|/);
    if (cells.length > header.length) context.report('cells', context.placeOf(token, index));
    index += line.length + 1;
  }
  const cells = (row: Tokens.TableCell[]) => row.map((cell) => inline(cell.tokens, context));
  return { type: 'table', head: cells(header), rows: rows.map(cells) };
}

function fence(token: Tokens.Code, { placeOf, report }: ParseContext): Block {
  const { lang = '', text } = token;
  const [, kind, rest] = /^(\w*)\s*(.*)$/s.exec(lang)!;
  const isScreen = kind === 'screen';
  const isLetter = kind === 'letter';
  const unused = isScreen ? '' : isLetter ? rest : lang;
  if (unused) report('fence', placeOf(token), unused);
  if ((isScreen || isLetter) && !text.trim())
    report('empty', placeOf(token), isScreen ? 'picture of a screen' : 'letter');
  if (isScreen) return screen(text, rest);
  return { type: isLetter ? 'letter' : 'code', text };
}
