import type { Token, Tokens } from 'marked';
import { allowedAddress } from '../allowed-address.js';
import { decodeEntities } from '../decode-entities.js';
import type { Inline } from '../guide.js';
import { text } from '../text.js';
import type { Plain } from './bounded-lexer.js';
import { cite } from './cite.js';
import { comment } from './comment.js';
import { misplacedFacts } from './misplaced-facts.js';
import { path } from './path.js';
import type { ParseContext } from './parse-context.js';

/** A reference such as `[text][id]` to a source that the guide does not list. `marked` reads such a reference as text. */
const UNKNOWN_SOURCE = /\[[^[\]]+\]\[([^[\]]+)\]/g;

interface Options {
  /**
   * Whether each bold text is the name of something in the app (a label), as in actions and in lines of checklists. If false,
   * only paths and bold text in another language become labels. Default: false.
   */
  labels?: boolean;
  /** Number of characters to skip at the start of the text, such as the length of `{lang=es}`. Default: 0. */
  skip?: number;
}

/** Converts tokens of `marked` to inline content. Adjacent texts without formatting are joined. */
export function inline(tokens: Token[], context: ParseContext, { labels = false, skip = 0 }: Options = {}): Inline[] {
  const pieces: Inline[] = [];
  let next = 0;
  while (next < tokens.length) {
    const token = tokens[next]!;
    if (token.type === 'strong') {
      const { labels: found, end, skip: skipped } = path(tokens, next, context.lang);
      if (found.length > 1) pieces.push({ type: 'path', labels: found });
      else if (labels || found[0]!.lang) pieces.push(found[0]!);
      else pieces.push({ type: 'strong', content: inline((token as Tokens.Strong).tokens, context) });
      [next, skip] = [end, skipped];
    } else {
      pieces.push(...piece(token, context, { labels, skip }));
      [next, skip] = [next + 1, 0];
    }
  }
  return joined(pieces);
}

function piece(token: Token, context: ParseContext, { labels, skip }: Options): Inline[] {
  const { placeOf, report } = context;
  switch (token.type) {
    case 'em':
      return [{ type: 'emphasis', content: inline((token as Tokens.Em).tokens, context, { labels }) }];
    case 'codespan':
      return [{ type: 'code', text: decodeEntities(token.text) }];
    case 'br':
      return [{ type: 'break' }];
    case 'link':
      return link(token as Tokens.Link, context, labels);
    case 'image':
      return picture(token as Tokens.Image, context);
    case 'html': {
      const commentText = comment(token);
      if (commentText !== undefined) {
        misplacedFacts(token, commentText, context);
        return [];
      }
      report('html', placeOf(token), token.raw);
      return [token.raw];
    }
    case 'plain':
      report((token as Plain).why, placeOf(token));
      return [decodeEntities(oneLine(token.raw))];
    case 'escape':
      return [token.text];
    case 'del':
      report('strike', placeOf(token), token.raw);
      return inline((token as Tokens.Del).tokens, context, { labels });
    default: {
      const { type, text, tokens } = token as Tokens.Text;
      if (tokens) return inline(tokens, context, { labels });
      if (type !== 'text') return [];
      const rest = text.slice(skip);
      for (const { 1: id, index } of rest.matchAll(UNKNOWN_SOURCE)) {
        cite(id!.toLowerCase(), placeOf(token, skip! + index), context);
      }
      return [decodeEntities(oneLine(rest))];
    }
  }
}

function link(token: Tokens.Link, context: ParseContext, labels?: boolean): Inline[] {
  const { report } = context;
  const place = context.placeOf(token);
  const content = inline(token.tokens, context, { labels });
  const href = allowedAddress(decodeEntities(token.href));
  if (href === undefined) {
    report('address', place, token.href);
    return content;
  }
  if (!content.some((piece) => typeof piece !== 'string' || piece.trim())) report('empty', place, 'link');
  if (href.startsWith('#')) context.links.push({ href, place });
  const source = sourceIn(token.raw);
  if (source !== undefined) cite(source, place, context);
  else if (token.title) report('title-unused', place, token.title);
  return [{ type: 'link', href, content }];
}

function picture(token: Tokens.Image, context: ParseContext): Inline[] {
  const { placeOf, report } = context;
  const src = allowedAddress(decodeEntities(token.href), 'picture');
  const alt = text([inline(token.tokens, context)]);
  if (!alt) report('picture-alt', placeOf(token), token.href);
  // The address of a picture can be in a source. Readers see this source as a picture, so the source counts as cited.
  const source = sourceIn(token.raw);
  if (source !== undefined) context.cited.add(source);
  else if (token.title) report('title-unused', placeOf(token), token.title);
  if (src !== undefined) return [{ type: 'picture', src, alt }];
  report('address', placeOf(token), token.href);
  return [alt];
}

/** Returns the id of the source in `[text][id]`, `[id][]` or `[id]`. Returns undefined if the text has another form. */
function sourceIn(raw: string): string | undefined {
  return /\[([^[\]]+)\](?:\[\])?$/.exec(raw)?.[1]?.toLowerCase();
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

/** Replaces each line break with one space. Spaces next to the line break are removed. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space));
}
