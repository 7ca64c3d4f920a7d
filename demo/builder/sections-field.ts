import type { Guide } from '../../src/guide/guide.js';
import { type Choice, idsIn } from './choice.js';
import { byId, make, say } from './page.js';

/**
 * Lists all sections of the guide, with a checkbox and buttons to move the section. The sections that the publisher has chosen come
 * first. If no sections are chosen, the guide shows all sections, so all are ticked.
 *
 * @param changed called after each change of the choice
 */
export function fillSections(choice: Choice, guide: Guide, changed: () => void): void {
  const all = guide.sections.map(({ id }) => id);
  const shown = idsIn(choice.sections).filter((id) => all.includes(id));
  const read = () => {
    const ticked = boxes()
      .filter(({ checked }) => checked)
      .map(({ value }) => value);
    choice.sections = ticked.join(' ') === all.join(' ') ? '' : ticked.join(' ');
    changed();
  };
  const rows = [...shown, ...all.filter((id) => !shown.includes(id))].map((id) => {
    const { title } = guide.sections.find((section) => section.id === id)!;
    const box = make('input', { type: 'checkbox', value: id, checked: !shown.length || shown.includes(id) });
    box.addEventListener('change', read);
    return make(
      'li',
      {},
      make('label', { className: 'choice' }, box, ` ${title}`),
      mover(id, title, -1, read),
      mover(id, title, 1, read),
    );
  });
  byId('sections').replaceChildren(...rows);
  updateButtons();
}

const boxes = () => [...byId('sections').querySelectorAll('input')];

function mover(id: string, title: string, by: -1 | 1, moved: () => void): HTMLButtonElement {
  const word = by < 0 ? 'up' : 'down';
  const button = make('button', { type: 'button', className: `move ${word}`, title: `Move ${word}` });
  button.setAttribute('aria-label', `Move ${title} ${word}`);
  button.addEventListener('click', () => {
    const row = button.closest('li')!;
    const neighbour = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (by < 0) neighbour?.before(row);
    else neighbour?.after(row);
    updateButtons();
    // A button loses the focus when its row moves. At an end of the list, the button is also disabled, and then the other button of
    // the row gets the focus.
    const focus = button.disabled ? row.querySelector<HTMLButtonElement>('button:enabled') : button;
    focus?.focus();
    moved();
    const order = boxes().map(({ value }) => value);
    say(`${title} is now ${order.indexOf(id) + 1} of ${order.length}.`);
  });
  return button;
}

/** Disables the first button “up” and the last button “down”. */
function updateButtons(): void {
  const rows = [...byId('sections').children];
  rows.forEach((row, index) => {
    row.querySelector<HTMLButtonElement>('.up')!.disabled = index === 0;
    row.querySelector<HTMLButtonElement>('.down')!.disabled = index === rows.length - 1;
  });
}
