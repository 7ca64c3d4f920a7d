import type { Section } from './guide.js';

/** The platforms that sections have ways for: titles by id, in the order in which they come. */
export function platformsOf(sections: Section[]): Map<string, string> {
  const blocks = sections.flatMap(({ steps }) => steps.flatMap(({ body }) => body));
  const ways = blocks.flatMap((block) => ('ways' in block ? block.ways : []));
  return new Map(ways.map(({ id, title }) => [id, title]));
}
