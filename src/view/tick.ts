import { html } from 'lit';
import type { Context } from './context.js';

/**
 * A box to tick.
 *
 * @param change hears of each change, and returns false to refuse it
 * @csspart tick - A box to tick, with its text.
 */
export function tick(isTicked: boolean, text: unknown, change: (isTicked: boolean) => boolean | void): unknown {
  return html`<label part="tick"
    ><input
      type="checkbox"
      .checked=${isTicked}
      @change=${({ target }: { target: HTMLInputElement }) => {
        if (change(target.checked) === false) target.checked = false;
      }}
    /><span>${text}</span></label
  >`;
}

/** A box to tick when something is done: a step or the line of a checklist, by its id. */
export function doneTick(id: string, text: unknown, { reader }: Pick<Context, 'reader'>): unknown {
  return tick(reader.progress.done.has(id), text, (isDone) => reader.tick(id, isDone));
}
