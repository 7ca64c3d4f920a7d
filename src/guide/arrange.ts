import type { Guide, Section, Step } from './guide.js';
import { routesOf } from './routes.js';

/** The part of a guide that is shown. */
export interface Arrangement {
  /** The guide with only the shown sections, in the order of display. */
  guide: Guide;
  /** Maps the id of each shown step to the id of its section. */
  steps: ReadonlyMap<string, string>;
  /**
   * The keys are all ids that lead to shown steps: the current ids, and the old ids in `was`. The values are the
   * current ids.
   */
  stepIds: ReadonlyMap<string, string>;
  /** Maps the id of each platform in the shown sections to the title of the platform. */
  platforms: ReadonlyMap<string, string>;
  /** The routes of the shown sections. With fewer than two routes, the reader has no choice. */
  routes: readonly string[];
  /** The routes of all sections, in the order of first use. In each language, the same route has the same place. */
  allRoutes: readonly string[];
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
    stepIds: stepIdsOf(sections),
    platforms: platformsOf(sections),
    routes: routesOf(sections),
    allRoutes: [...new Set(guide.sections.flatMap((section) => section.routes ?? []))],
  };
}

/**
 * Returns all ids that lead to a step. Maps each id to the id of that step. If an old id is also the id of another step, it
 * leads to that other step.
 */
export function stepIdsOf(sections: Section[]): Map<string, string> {
  const steps = sections.flatMap((section) => section.steps);
  const ids = new Map(steps.map(({ id }) => [id, id]));
  for (const { id, was = [] } of steps) for (const old of was) if (!ids.has(old)) ids.set(old, id);
  return ids;
}

/**
 * Returns the platforms for which the sections have instructions, in the order of first use. The keys are the ids of
 * the platforms, and the values are their titles.
 */
export function platformsOf(sections: Section[]): Map<string, string> {
  const blocks = sections.flatMap(({ steps }) => steps.flatMap(({ body }) => body));
  const ways = blocks.flatMap((block) => ('ways' in block ? block.ways : []));
  return new Map(ways.map(({ id, title }) => [id, title]));
}

/**
 * Returns the steps that have a number. A reader does these steps one after the other. Steps without a number are
 * options.
 */
export const numberedSteps = ({ steps }: Section) => steps.filter(({ number }) => number);

/**
 * Whether this is the step that says what to do if the app looks different. Its id is `stuck`, and it has no number. The numbered
 * steps of its section have a link to it.
 */
export const isHelp = ({ id, number }: Step) => id === 'stuck' && !number;
