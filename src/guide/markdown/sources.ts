import type { Token } from 'marked';
import { allowedAddress } from '../allowed-address.js';
import { decodeEntities } from '../decode-entities.js';
import type { Source } from '../guide.js';
import type { ParseContext } from './parse-context.js';

/**
 * Reads the sources: the lines `[id]: address "title"`, anywhere in the guide. If the title is missing, the address is the
 * title.
 */
export function sources(tokens: Token[], { placeOf, report }: Pick<ParseContext, 'placeOf' | 'report'>): Source[] {
  return tokens.flatMap((token) => {
    if (token.type !== 'def') return [];
    const href = allowedAddress(token.href);
    if (href === undefined) report('address', placeOf(token), token.href);
    if (!token.title) report('source-title', placeOf(token), token.tag);
    return href === undefined ? [] : { id: token.tag, href, title: decodeEntities(token.title ?? '') || href };
  });
}
