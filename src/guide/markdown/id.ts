import type { Heading } from './heading.js';
import type { Reading } from './reading.js';

/**
 * The id of a heading. One that is missing is made from the title.
 *
 * @param taken the ids of others, which this one is to differ from; it is added to them
 */
export function id(heading: Heading, { placeOf, report }: Reading, taken?: Set<string>): string {
  const { token, title, id: written } = heading;
  let wanted = usable(written);
  if (!wanted) {
    report('id-missing', placeOf(token), title);
    wanted = slug(title);
  }
  if (!taken) return wanted;

  let unique = wanted;
  for (let copy = 2; taken.has(unique); copy++) unique = `${wanted}-${copy}`;
  taken.add(unique);
  if (unique !== wanted && written) {
    const index = token.raw.lastIndexOf(`{#${written}}`);
    report('id-twice', placeOf(token, Math.max(0, index)), written);
  }
  return unique;
}

/** Lists of ids and of parts have spaces between them, and half a character makes no address. */
function usable(written = ''): string {
  return written
    .trim()
    .replace(/\s+/g, '-')
    .replace(/\p{Cs}/gu, '\ufffd');
}

function slug(title: string): string {
  const words = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return words.replace(/^-|-$/g, '') || 'untitled';
}
