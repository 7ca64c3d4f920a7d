import { html, nothing } from 'lit';
import type { Context } from './context.js';

/**
 * A button that copies a text, and the text itself, selected, where the browser refuses to copy.
 *
 * @param id tells this text from the others in the guide
 * @param copied what is said when it was copied
 * @csspart copied - A text that the browser refused to copy, to be copied by hand.
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
