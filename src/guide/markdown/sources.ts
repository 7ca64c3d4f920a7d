import type { Token } from 'marked';
import { allowedAddress } from '../allowed-address.js';
import { decodeEntities } from '../decode-entities.js';
import type { Source } from '../guide.js';
import type { Reading } from './reading.js';

/** The register of sources: the lines `[id]: address "title"`, which may stand anywhere. */
export function sources(tokens: Token[], { placeOf, report }: Pick<Reading, 'placeOf' | 'report'>): Source[] {
  return tokens.flatMap((token) => {
    if (token.type !== 'def') return [];
    const href = allowedAddress(token.href);
    if (href === undefined) report('address', placeOf(token), token.href);
    if (!token.title) report('source-title', placeOf(token), token.tag);
    return href === undefined ? [] : { id: token.tag, href, title: decodeEntities(token.title ?? '') || href };
  });
}
