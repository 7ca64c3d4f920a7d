import type { Guide } from '../../src/guide/guide.js';
import { type Choice, idsIn } from './choice.js';
import { byId, make } from './page.js';

/**
 * Lists all steps of the guide. A step is ticked if the publisher wants it to be open at first.
 *
 * @param ticked called after each change of a checkbox
 */
export function fillSteps(choice: Choice, guide: Guide, ticked: () => void): void {
  const open = idsIn(choice.open);
  const groups = guide.sections.map((section) =>
    make(
      'fieldset',
      { className: 'inner' },
      make('legend', {}, section.title),
      ...section.steps.map(({ id, title }) => {
        const box = make('input', { type: 'checkbox', value: id, checked: open.includes(id) });
        box.addEventListener('change', ticked);
        return make('label', { className: 'choice' }, box, ` ${title}`);
      }),
    ),
  );
  byId('open-steps').replaceChildren(...groups);
}

/** Reads from the form which steps are open at first: none, all, or the ticked ones. */
export function readSteps(choice: Choice): void {
  const mode = byId<HTMLSelectElement>('open-mode').value;
  const ticked = [...byId('open-steps').querySelectorAll<HTMLInputElement>('input:checked')];
  choice.open = mode === 'some' ? ticked.map(({ value }) => value).join(' ') : mode;
}
