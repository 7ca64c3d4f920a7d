import { html, nothing } from 'lit';
import type { Context } from './context.js';

/**
 * A button that copies a text. If the browser does not allow that, the text is shown and selected.
 *
 * @param id unique id of the text in the guide
 * @param copied text for the status region after the copy
 * @csspart copied - A text field with the text to copy, if the browser does not allow the button to copy it.
 */
export function copy(
  id: string,
  label: string,
  text: string,
  copied: string,
  { reader }: Pick<Context, 'reader'>,
): unknown {
  return html`<button part="button" type="button" @click=${() => reader.copy(id, text, copied)}>${label}</button> ${
      reader.refusedCopy === id
        ? html`<textarea part="copied" id="refused" readonly aria-label=${label} .value=${text}></textarea>`
        : nothing
    }`;
}
