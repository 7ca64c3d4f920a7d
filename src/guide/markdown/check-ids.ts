import { numberedSteps, platformsOf, stepIdsOf } from '../arrange.js';
import { extendGuide } from '../extend-guide.js';
import type { Guide } from '../guide.js';
import type { ParseContext } from './parse-context.js';
import type { Place } from './problem.js';

/** A section, a step or a platform of the guide, with the place of its id. */
export interface Named {
  kind: 'section' | 'step' | 'platform';
  id: string;
  place: Place;
}

/**
 * Reports mistakes with ids:
 * - An id that two kinds of things have, such as a section and a platform. A link with this id could lead to only one of them.
 * - An old id, from the fact `was`, that is in use.
 * - A step whose id is an old id of a step of the extended guide. Only a step with the current id would replace
 *   that step.
 * - A step with the id `all`. The attribute `open` uses this word for all steps.
 * - A link to an id that does not exist.
 * - A link to a section whose steps have numbers. Readers must do these steps from the first one on, but the link opens
 *   no step. If the steps have no numbers, readers choose one of them, so a link to the section is right.
 *
 * @param named all sections, steps and platforms of the guide
 * @param base the guide that `guide` extends. If `guide` extends a guide that is not known, this is undefined, and
 *   links are not checked, because they can lead to parts of the unknown guide
 */
export function checkIds(
  named: Named[],
  guide: Guide,
  base: Guide | undefined,
  { links, oldIds, report }: Pick<ParseContext, 'links' | 'oldIds' | 'report'>,
): void {
  const extended = guide.extends ? base : undefined;
  const baseStepIds = stepIdsOf(extended?.sections ?? []);
  const kinds = new Map<string, Named['kind']>(extended ? kindsIn(extended) : []);
  const reported = new Set<string>();
  for (const { kind, id, place } of named) {
    const known = kinds.get(id) ?? kind;
    kinds.set(id, known);
    if (known !== kind && !reported.has(id)) {
      reported.add(id);
      report('id-twice', place, id);
    }
    if (kind === 'step' && id === 'all') report('id-reserved', place, id);
    const current = baseStepIds.get(id) ?? id;
    if (kind === 'step' && current !== id) report('id-old', place, id, current);
  }
  const ids = new Set(kinds.keys());
  for (const { id, place } of oldIds) {
    if (ids.has(id)) report('id-twice', place, id);
    ids.add(id);
  }
  if (guide.extends && !base) return;
  const { sections } = extended ? extendGuide(extended, guide) : guide;
  for (const { href, place } of links) {
    const id = href.slice(1);
    const section = sections.find((each) => each.id === id);
    const [first] = section ? numberedSteps(section) : [];
    if (!ids.has(id) && !baseStepIds.has(id)) report('link-unknown', place, href);
    else if (first) report('link-section', place, href, first.id);
  }
}

function kindsIn({ sections }: Guide): [id: string, kind: Named['kind']][] {
  return [
    ...[...platformsOf(sections).keys()].map((id): [string, 'platform'] => [id, 'platform']),
    ...sections.flatMap(({ id, steps }): [string, Named['kind']][] => [
      [id, 'section'],
      ...steps.map((step): [string, 'step'] => [step.id, 'step']),
    ]),
  ];
}
