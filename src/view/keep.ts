import { html, nothing } from 'lit';
import type { Context } from './context.js';
import { said } from './said.js';
import { tick } from './tick.js';
import { word, type WordsContext } from './word.js';

/**
 * The checkbox that keeps the progress on this device. A button that erases the progress follows as soon as something is kept.
 * Nothing is rendered if the attribute `remember` is `never`.
 *
 * @param place id of these controls. The controls can be in the guide more than once, so each copy has its own id
 * @csspart keep - The checkbox that keeps the progress on this device, and the button that erases it.
 */
export function keep(context: WordsContext & Pick<Context, 'reader'>, place = 'keep'): unknown {
  const { words, reader } = context;
  if (!reader.progress.canKeep) return nothing;
  return html`<div part="keep">
    ${tick(reader.progress.isKept, word(words.keep, context), (isKept) => reader.keepProgress(isKept, place))}
    ${
      reader.isForgetOffered
        ? html`<button part="quiet" type="button" @click=${(event: MouseEvent) => reader.pressForget(event, place)}>
            ${word(words.forget, context)}
          </button>`
        : nothing
    }
    ${said(place, context)}
  </div>`;
}
