import type { Heading } from './heading.js';
import type { ParseContext } from './parse-context.js';

/**
 * Returns the id of a heading. If the heading has no id, this is reported, and the id is made from the title.
 *
 * @param taken the ids that are already in use. If this set is given, the function returns an id that is not in the set, and
 *   adds the id to the set. If the id in the Markdown is already in use, this is reported. Default: the id need not be unique
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
 * Replaces white space and lone surrogates. An id cannot contain a space, because ids are used in attributes such as `part`,
 * which separate names by spaces. An id cannot contain a lone surrogate (half of a character), because the address of a link
 * to a step contains the id of the step, and an address cannot contain a lone surrogate.
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
