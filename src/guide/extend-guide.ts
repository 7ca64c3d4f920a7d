import type { Facts, Guide, Section, Step } from './guide.js';

/**
 * Applies a custom guide to the guide that it extends.
 *
 * Sections and steps are matched by id:
 *
 * - If a step is in both guides, the step of the custom guide replaces the whole step of the base guide, in the same place. The
 *   old ids of the replaced step still lead to it, unless the custom guide gives other old ids.
 * - If a section is in both guides, the title comes from the custom guide. An introduction or a fact comes from the custom
 *   guide if the custom guide has it. Steps that are only in the base guide stay in the section.
 * - A section that is only in the custom guide is added at the end of the guide. A step that is only in the custom guide is
 *   added at the end of its section.
 * - The title, the language, the date and the introduction of the guide come from the custom guide if the custom guide has
 *   them.
 * - Everything else comes from the base guide.
 *
 * @param base the guide to extend; it is not changed
 * @param custom the custom guide; it is not changed
 * @returns a new guide
 */
export function extendGuide(base: Guide, custom: Guide): Guide {
  const newIds = newSourceIds(custom, base);
  const cite = <T extends Facts>(facts: T): T =>
    facts.sources ? { ...facts, sources: facts.sources.map((id) => newIds.get(id) ?? id) } : facts;

  const baseSteps = new Set(base.sections.flatMap(({ steps }) => steps.map(({ id }) => id)));
  const customSteps = new Map(custom.sections.flatMap(({ steps }) => steps.map((step) => [step.id, cite(step)])));
  const customSections = new Map(custom.sections.map((section) => [section.id, cite(section)]));
  const replaced = (step: Step): Step => {
    const custom = customSteps.get(step.id);
    return custom ? { ...(step.was && { was: step.was }), ...custom } : step;
  };
  const newSteps = (section?: Section): Step[] =>
    section?.steps.filter(({ id }) => !baseSteps.has(id)).map((step) => customSteps.get(step.id)!) ?? [];

  const sections = base.sections.map((section) => {
    const change = customSections.get(section.id);
    customSections.delete(section.id);
    return {
      ...section,
      ...change,
      intro: change?.intro.length ? change.intro : section.intro,
      steps: [...section.steps.map(replaced), ...newSteps(change)],
    };
  });
  for (const section of customSections.values()) {
    const steps = newSteps(section);
    // A step that is also in the base guide is shown in its section of the base guide. If the custom section has only such
    // steps and no introduction, the section would be empty. So the section is not added.
    if (steps.length || section.intro.length || !section.steps.length) sections.push({ ...section, steps });
  }

  return {
    title: custom.title || base.title,
    lang: custom.lang || base.lang,
    ...(custom.dir && { dir: custom.dir }),
    ...(custom.extends && { extends: custom.extends }),
    checked: custom.checked || base.checked,
    intro: custom.intro.length ? custom.intro : base.intro,
    sections,
    sources: [...base.sources, ...custom.sources.map((source) => ({ ...source, id: newIds.get(source.id)! }))],
  };
}

/**
 * Gives each source of the custom guide an id that the base guide does not use.
 *
 * @returns the new ids, by the old ids
 */
function newSourceIds(custom: Guide, base: Guide): Map<string, string> {
  const baseIds = new Set(base.sources.map(({ id }) => id));
  return new Map(
    custom.sources.map(({ id }) => {
      let name = id;
      while (baseIds.has(name)) name = `own:${name}`;
      return [id, name];
    }),
  );
}
