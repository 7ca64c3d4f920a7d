import type { Guide, Section } from './guide.js';

/** The part of a guide that is shown. */
export interface Arrangement {
  /** The guide with only the shown sections, in the order of display. */
  guide: Guide;
  /** Maps the id of each shown step to the id of its section. */
  steps: ReadonlyMap<string, string>;
  /** Maps the id of each platform in the shown sections to the title of the platform. */
  platforms: ReadonlyMap<string, string>;
}

/**
 * Selects and orders the sections of a guide.
 *
 * @param sectionIds ids of the sections to show, in the order of display; each must exist. Default: all sections
 */
export function arrange(guide: Guide, sectionIds: string[] = []): Arrangement {
  const sections = sectionIds.length
    ? sectionIds.map((id) => guide.sections.find((section) => section.id === id)!)
    : guide.sections;
  return {
    guide: { ...guide, sections },
    steps: new Map(sections.flatMap(({ id, steps }) => steps.map((step) => [step.id, id]))),
    platforms: platformsOf(sections),
  };
}

/** Returns the platforms of all ways in the sections, in the order of first use. Maps the ids to the titles. */
export function platformsOf(sections: Section[]): Map<string, string> {
  const blocks = sections.flatMap(({ steps }) => steps.flatMap(({ body }) => body));
  const ways = blocks.flatMap((block) => ('ways' in block ? block.ways : []));
  return new Map(ways.map(({ id, title }) => [id, title]));
}

/** Returns the steps with a number, which a reader does one after the other. The other steps are options. */
export const numberedSteps = ({ steps }: Section) => steps.filter(({ number }) => number);
