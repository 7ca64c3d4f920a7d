import type { Facts, Guide, Section, Step } from './guide.js';

/**
 * A guide with the changes that another makes to it.
 *
 * Sections and steps are found by their ids. A step that the other has too is replaced as a whole, where it stands; its
 * new text has its own facts. Of a section, the title is replaced, and its introduction and each of its facts where the
 * other gives one; its steps stay. New sections stand behind the others, new steps at the end of their section. Everything
 * else is inherited. Neither guide is changed.
 *
 * @param base the guide to change
 * @param own what changes, such as a guide whose `extends` names the base
 */
export function extendGuide(base: Guide, own: Guide): Guide {
  const names = newNames(own, base);
  const cite = <T extends Facts>(facts: T): T =>
    facts.sources ? { ...facts, sources: facts.sources.map((id) => names.get(id) ?? id) } : facts;

  const baseSteps = new Set(base.sections.flatMap(({ steps }) => steps.map(({ id }) => id)));
  const ownSteps = new Map(own.sections.flatMap(({ steps }) => steps.map((step) => [step.id, cite(step)])));
  const ownSections = new Map(own.sections.map((section) => [section.id, cite(section)]));
  const newSteps = (section?: Section): Step[] =>
    section?.steps.filter(({ id }) => !baseSteps.has(id)).map((step) => ownSteps.get(step.id)!) ?? [];

  const sections = base.sections.map((section) => {
    const change = ownSections.get(section.id);
    ownSections.delete(section.id);
    return {
      ...section,
      ...change,
      intro: change?.intro.length ? change.intro : section.intro,
      steps: [...section.steps.map((step) => ownSteps.get(step.id) ?? step), ...newSteps(change)],
    };
  });
  for (const section of ownSections.values()) {
    const steps = newSteps(section);
    // A section that only holds changed steps, which stand in a section of the base, would be empty.
    if (steps.length || section.intro.length || !section.steps.length) sections.push({ ...section, steps });
  }

  return {
    title: own.title || base.title,
    lang: own.lang || base.lang,
    ...(own.dir && { dir: own.dir }),
    ...(own.extends && { extends: own.extends }),
    checked: own.checked || base.checked,
    intro: own.intro.length ? own.intro : base.intro,
    sections,
    sources: [...base.sources, ...own.sources.map((source) => ({ ...source, id: names.get(source.id)! }))],
  };
}

/** Names for the sources of a guide that none in the base has, where the same name is another source. */
function newNames(own: Guide, base: Guide): Map<string, string> {
  const taken = new Set(base.sources.map(({ id }) => id));
  return new Map(
    own.sources.map(({ id }) => {
      let name = id;
      while (taken.has(name)) name = `own:${name}`;
      return [id, name];
    }),
  );
}
