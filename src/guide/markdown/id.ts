import type { Heading } from './heading.js';
import type { ParseContext } from './parse-context.js';

/**
 * Returns the id of a heading. A missing id is reported, and made from the title.
 *
 * @param taken ids that are already in use. If this set is given, the returned id is not yet in the set, and is added to it.
 *   If the id in the Markdown is already in the set, this is reported.
 */
export function id(heading: Heading, { placeOf, report }: ParseContext, taken?: Set<string>): string {
  const { token, title, id: rawId } = heading;
  let preferred = usable(rawId);
  if (!preferred) {
    report('id-missing', placeOf(token), title);
    preferred = slug(title);
  }
  if (!taken) return preferred;

  let unique = preferred;
  for (let copy = 2; taken.has(unique); copy++) unique = `${preferred}-${copy}`;
  taken.add(unique);
  if (unique !== preferred && rawId) {
    const index = token.raw.lastIndexOf(`{#${rawId}}`);
    report('id-twice', placeOf(token, Math.max(0, index)), rawId);
  }
  return unique;
}

/**
 * Replaces white space and lone surrogates, which an id cannot have. Spaces separate the ids in attributes and the names of
 * parts. A lone surrogate (half of a character) cannot be encoded in an address.
 */
function usable(rawId = ''): string {
  return rawId
    .trim()
    .replace(/\s+/g, '-')
    .replace(/\p{Cs}/gu, '\ufffd');
}

function slug(title: string): string {
  const words = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return words.replace(/^-|-$/g, '') || 'untitled';
}
