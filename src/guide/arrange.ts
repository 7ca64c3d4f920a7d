import type { Guide, Section } from './guide.js';

/** What of a guide is shown. */
export interface Arrangement {
  /** The guide with those of its sections that are shown, in the order in which they are shown. */
  guide: Guide;
  /** The steps that are shown: for each step's id the id of its section. */
  steps: ReadonlyMap<string, string>;
  /** The platforms that the shown sections have ways for: titles by id. */
  platforms: ReadonlyMap<string, string>;
}

/**
 * Arranges a guide.
 *
 * @param wanted ids of the sections to show, in that order; where there is none, all are shown
 */
export function arrange(guide: Guide, wanted: string[] = []): Arrangement {
  const sections = wanted.length
    ? wanted.map((id) => guide.sections.find((section) => section.id === id)!)
    : guide.sections;
  return {
    guide: { ...guide, sections },
    steps: new Map(sections.flatMap(({ id, steps }) => steps.map((step) => [step.id, id]))),
    platforms: platformsOf(sections),
  };
}

/** The platforms that sections have ways for: titles by id, in the order in which they come. */
export function platformsOf(sections: Section[]): Map<string, string> {
  const blocks = sections.flatMap(({ steps }) => steps.flatMap(({ body }) => body));
  const ways = blocks.flatMap((block) => ('ways' in block ? block.ways : []));
  return new Map(ways.map(({ id, title }) => [id, title]));
}

/** The steps of a section that follow each other, each with a number. The others are options, of which nobody takes all. */
export const numberedSteps = ({ steps }: Section) => steps.filter(({ number }) => number);
