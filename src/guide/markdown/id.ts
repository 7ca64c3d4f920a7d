import type { Heading } from './heading.js';
import { idPlace } from './id-place.js';
import type { ParseContext } from './parse-context.js';

/**
 * Returns the id of a heading. If the heading has no id, this is reported, and the id is made from the title.
 *
 * @param taken the ids that are already in use. If the id is in this set, a number is added to the id. If the author wrote that
 *   id, it is also reported. The returned id is added to the set. Without the set, the id need not be unique
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
    report('id-twice', idPlace(heading, placeOf), rawId);
  }
  return unique;
}

/**
 * Replaces white space, commas and lone surrogates. An id cannot contain a space or a comma, because these separate the ids in
 * the attributes `part`, `sections` and `open`. An id cannot contain a lone surrogate (half of a character), because an id
 * becomes part of an address, and an address cannot contain a lone surrogate.
 */
function usable(rawId = ''): string {
  return rawId
    .trim()
    .replace(/[\s,]+/g, '-')
    .replace(/\p{Cs}/gu, '\ufffd');
}

function slug(title: string): string {
  const words = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return words.replace(/^-|-$/g, '') || 'untitled';
}
