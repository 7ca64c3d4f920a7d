import { html } from 'lit';
import { stayInPlace } from '../browser/stay-in-place.js';
import type { Context } from './context.js';

/**
 * A checkbox with its label.
 *
 * @param change called at each change of the checkbox; if this function returns false, the checkbox is cleared
 * @csspart tick - A checkbox with its label.
 */
export function tick(
  isTicked: boolean,
  text: unknown,
  change: (isTicked: boolean, box: HTMLInputElement) => boolean | void,
): unknown {
  return html`<label part="tick"
    ><input
      type="checkbox"
      .checked=${isTicked}
      @change=${({ target }: { target: HTMLInputElement }) => {
        if (change(target.checked, target) === false) target.checked = false;
      }}
    /><span>${text}</span></label
  >`;
}

/** A checkbox that marks a step or a line of a checklist as done. */
export function doneTick(id: string, text: unknown, { reader }: Pick<Context, 'reader'>): unknown {
  return tick(reader.progress.done.has(id), text, (isDone, box) =>
    // A tick can make the box at the top of the guide taller. The checkbox must stay where the reader sees it.
    stayInPlace(box, () => reader.tick(id, isDone)),
  );
}
