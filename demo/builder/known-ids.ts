import { arrange, platformsOf } from '../../src/guide/arrange.js';
import type { Guide } from '../../src/guide/guide.js';
import { type Choice, idsIn } from './choice.js';

/**
 * Removes from a choice the ids of sections, steps and platforms that the guide does not have. Such ids come from a link to the
 * builder, or from another guide that was chosen before. The given choice keeps these ids, because the publisher can choose the
 * other guide again.
 */
export function knownIds(choice: Choice, guide: Guide): Choice {
  const sections = idsIn(choice.sections).filter((id) => guide.sections.some((section) => section.id === id));
  const { stepIds } = arrange(guide, sections);
  return {
    ...choice,
    sections: sections.join(' '),
    open: idsIn(choice.open)
      .map((id) => (id === 'all' ? id : stepIds.get(id)))
      .filter(Boolean)
      .join(' '),
    platform: platformsOf(guide.sections).has(choice.platform) ? choice.platform : '',
  };
}
