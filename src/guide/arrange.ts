import type { Guide, Section } from './guide.js';

/** The part of a guide that is shown. */
export interface Arrangement {
  /** The guide with only the shown sections, in the order of display. */
  guide: Guide;
  /** The shown steps: maps the id of each step to the id of its section. */
  steps: ReadonlyMap<string, string>;
  /** The platforms of the shown sections: maps ids to titles. */
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

/** Lists the platforms of the ways in some sections. Maps ids to titles, in the order of first use. */
export function platformsOf(sections: Section[]): Map<string, string> {
  const blocks = sections.flatMap(({ steps }) => steps.flatMap(({ body }) => body));
  const ways = blocks.flatMap((block) => ('ways' in block ? block.ways : []));
  return new Map(ways.map(({ id, title }) => [id, title]));
}

/** The steps that a reader does one after the other. A step without a number is one of several options. */
export const numberedSteps = ({ steps }: Section) => steps.filter(({ number }) => number);
