import type { Heading } from './heading.js';
import type { Place } from './problem.js';
import type { PlaceOf } from './places.js';

/** Returns the place of the id in a heading, or the place of the heading if it has no id. */
export function idPlace({ token, id }: Heading, placeOf: PlaceOf): Place {
  return placeOf(token, Math.max(0, token.raw.lastIndexOf(`{#${id}}`)));
}
