import type { Token, Tokens } from 'marked';
import { allowedAddress } from '../allowed-address.js';
import { decodeEntities } from '../decode-entities.js';
import type { Source } from '../guide.js';
import type { ParseContext } from './parse-context.js';

/**
 * Matches the address of a whole website, of a whole repository, or of a folder in a repository. Readers cannot find
 * there the statement that the source must support.
 */
export const NOT_A_PAGE =
  /^https?:\/\/([^/?#]+\/?$|(www\.)?git(hub|lab)\.com\/[^/]+(\/[^/]+)?(\/(-\/)?tree\/.*)?\/?$)/i;

/**
 * Reads the sources: the lines `[id]: address "title"`, anywhere in the guide. If the title is missing, the address is the
 * title. The ids of the sources are also written into `context.sources`.
 */
export function sources(
  tokens: Token[],
  context: Pick<ParseContext, 'sources' | 'links' | 'placeOf' | 'report'>,
): Source[] {
  const { report } = context;
  return definitions(tokens).flatMap((token) => {
    const { tag: id } = token;
    const title = decodeEntities(token.title ?? '').trim();
    const place = context.placeOf(token);
    const href = allowedAddress(decodeEntities(token.href));
    if (href === undefined) report('address', place, token.href);
    else if (NOT_A_PAGE.test(href)) report('source-address', place, id);
    if (!title) report('source-title', place, id);
    if (context.sources.has(id)) report('source-twice', place, id);
    if (href === undefined || context.sources.has(id)) return [];
    context.sources.set(id, place);
    if (href.startsWith('#')) context.links.push({ href, place });
    return { id, href, title: title || href };
  });
}

/** Finds all definitions, also those in lists and quotes. */
function definitions(tokens: Token[]): Tokens.Def[] {
  return tokens.flatMap((token) => {
    if (token.type === 'def') return [token as Tokens.Def];
    const { items, tokens: children = items } = token as Partial<Tokens.List & Tokens.Blockquote>;
    return children ? definitions(children) : [];
  });
}
