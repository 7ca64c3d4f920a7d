import { numberedSteps } from './arrange.js';
import type { Block, Guide, Item } from './guide.js';

/** Tells whether a guide contains something that a reader can complete: a numbered step, a wait or a checklist. */
export function hasProgress({ intro, sections }: Guide): boolean {
  return (
    intro.some(hasChecklist) ||
    sections.some(
      (section) =>
        numberedSteps(section).length > 0 ||
        section.intro.some(hasChecklist) ||
        section.steps.some(({ wait, body }) => wait || body.some(hasChecklist)),
    )
  );
}

function hasChecklist(block: Block): boolean {
  if (Array.isArray(block)) return false;
  if ('ways' in block) return block.ways.some(({ body }) => body.some(hasChecklist));
  if ('body' in block) return block.body.some(hasChecklist);
  if (!('items' in block)) return false;
  return block.type === 'checklist' || block.items.some(hasNestedChecklist);
}

const hasNestedChecklist = (item: Item) =>
  item.some((piece) => typeof piece === 'object' && 'body' in piece && piece.body.some(hasChecklist));
