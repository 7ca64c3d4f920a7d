import type { Token, Tokens } from 'marked';
import { allowedAddress } from '../allowed-address.js';
import { decodeEntities } from '../decode-entities.js';
import type { Inline } from '../guide.js';
import { text } from '../text.js';
import type { Plain } from './bounded-lexer.js';
import { cite } from './cite.js';
import { comment } from './comment.js';
import { path } from './path.js';
import type { Reading } from './reading.js';

/** A link through a source that is not listed, which is text to Markdown. */
const UNKNOWN_SOURCE = /\[[^[\]]+\]\[([^[\]]+)\]/g;

interface Options {
  /** Bold is a label of the app, as it is in an action. */
  labels?: boolean;
  /** Characters at the start that were read as something else. */
  skip?: number;
}

/** Running text. Pieces without any mark that follow each other are one. */
export function inline(tokens: Token[], reading: Reading, { labels = false, skip = 0 }: Options = {}): Inline[] {
  const pieces: Inline[] = [];
  let next = 0;
  while (next < tokens.length) {
    const token = tokens[next]!;
    if (token.type === 'strong') {
      const { labels: found, end, skip: skipped } = path(tokens, next, reading.lang);
      if (found.length > 1) pieces.push({ type: 'path', labels: found });
      else if (labels || found[0]!.lang) pieces.push(found[0]!);
      else pieces.push({ type: 'strong', content: inline((token as Tokens.Strong).tokens, reading) });
      [next, skip] = [end, skipped];
    } else {
      pieces.push(...piece(token, reading, { labels, skip }));
      [next, skip] = [next + 1, 0];
    }
  }
  return joined(pieces);
}

function piece(token: Token, reading: Reading, { labels, skip }: Options): Inline[] {
  const { placeOf, report } = reading;
  switch (token.type) {
    case 'em':
      return [{ type: 'emphasis', content: inline((token as Tokens.Em).tokens, reading, { labels }) }];
    case 'codespan':
      return [{ type: 'code', text: decodeEntities(token.text) }];
    case 'br':
      return [{ type: 'break' }];
    case 'link':
      return link(token as Tokens.Link, reading, labels);
    case 'image':
      return picture(token as Tokens.Image, reading);
    case 'html':
      if (comment(token) !== undefined) return [];
      report('html', placeOf(token), token.raw);
      return [token.raw];
    case 'plain':
      report((token as Plain).why, placeOf(token));
      return [decodeEntities(oneLine(token.raw))];
    case 'escape':
      return [token.text];
    default: {
      const { type, text, tokens } = token as Tokens.Text;
      if (tokens) return inline(tokens, reading, { labels });
      if (type !== 'text') return [];
      const rest = text.slice(skip);
      for (const { 1: id, index } of rest.matchAll(UNKNOWN_SOURCE)) {
        cite(id!.toLowerCase(), placeOf(token, skip! + index), reading);
      }
      return [decodeEntities(oneLine(rest))];
    }
  }
}

function link(token: Tokens.Link, reading: Reading, labels?: boolean): Inline[] {
  const content = inline(token.tokens, reading, { labels });
  const href = allowedAddress(token.href);
  if (href === undefined) {
    reading.report('address', reading.placeOf(token), token.href);
    return content;
  }
  const source = /\[([^[\]]+)\]$/.exec(token.raw)?.[1];
  if (source) cite(source.toLowerCase(), reading.placeOf(token), reading);
  return [{ type: 'link', href, content }];
}

function picture(token: Tokens.Image, reading: Reading): Inline[] {
  const { placeOf, report } = reading;
  const src = allowedAddress(token.href, 'picture');
  const alt = text([inline(token.tokens, reading)]);
  if (!alt) report('picture-alt', placeOf(token), token.href);
  if (src !== undefined) return [{ type: 'picture', src, alt }];
  report('address', placeOf(token), token.href);
  return [alt];
}

function joined(pieces: Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') all[all.length - 1] = last + piece;
    else if (piece !== '') all.push(piece);
  }
  return all;
}

/** Text without its line breaks, and the spaces around them. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space));
}
