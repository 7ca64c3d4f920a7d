import { html, nothing } from 'lit';
import { stayInPlace } from '../browser/stay-in-place.js';
import type { Context } from './context.js';

/**
 * A checkbox with its label.
 *
 * @param change called at each change of the checkbox; if this function returns false, the checkbox is cleared
 * @param hasBox whether the checkbox is drawn. If not, only its label is
 * @csspart tick - A checkbox with its label.
 */
export function tick(
  isTicked: boolean,
  text: unknown,
  change: (isTicked: boolean, box: HTMLInputElement) => boolean | void,
  hasBox = true,
): unknown {
  const box = () =>
    html`<input
      type="checkbox"
      .checked=${isTicked}
      @change=${({ target }: { target: HTMLInputElement }) => {
        if (change(target.checked, target) === false) target.checked = false;
      }}
    />`;
  // The text can be nodes, which Lit can put only into one template.
  return html`<label part="tick">${hasBox ? box() : nothing}<span>${text}</span></label>`;
}

/** A checkbox that marks a step or a line of a checklist as done. */
export function doneTick(
  id: string,
  text: unknown,
  { reader, hasFields }: Pick<Context, 'reader' | 'hasFields'>,
): unknown {
  return tick(
    reader.progress.done.has(id),
    text,
    (isDone, box) =>
      // A tick can make the box at the top of the guide taller. The checkbox must stay where the reader sees it.
      stayInPlace(box, () => reader.tick(id, isDone)),
    hasFields,
  );
}
