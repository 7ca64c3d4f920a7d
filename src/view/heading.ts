import { element, type Child } from './element.js';

/**
 * A heading with a level from a variable.
 *
 * HTML has no heading level below `<h6>`. With `heading-level="4"`, the heading of a step is an `<h6>`, so the heading of a way
 * has `aria-level="7"`. All three browser engines pass level 7 on to screen readers (test/pages/tree.test.ts).
 *
 * @param level 1 to 7
 * @param id needed only if another element refers to the heading
 */
export function heading(level: number, part: string, content: Child, id?: string): HTMLElement {
  return level > 6
    ? element('h6', { part, id, 'aria-level': String(level) }, content)
    : element(`h${level}`, { part, id }, content);
}
