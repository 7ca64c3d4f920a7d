import type { Guide, Screen } from '../../src/guide/guide.js';
import { textsIn } from './texts-in.js';

/** Fields whose texts readers do not see, or see only in some guides, such as a source that no step cites. */
const UNSEEN = new Set('id href src lang dir type kind was routes sources extends checked'.split(' '));

/**
 * Returns the texts of a guide that readers see.
 *
 * @param isPlain whether the guide is plain HTML. It has no words about a section, and no drawings
 */
export function shownTexts(guide: Guide, isPlain = false): string[] {
  return textsIn(shown(guide));

  function shown(data: unknown): unknown {
    if (Array.isArray(data)) return data.map(shown);
    if (typeof data !== 'object' || data === null) return data;
    if (isPlain && (data as Screen).type === 'screen') return (data as Screen).alt;
    const fields = Object.entries(data).filter(([field]) => !UNSEEN.has(field) && !(isPlain && field === 'about'));
    return fields.map(([, value]) => shown(value));
  }
}
