import { html, nothing } from 'lit';
import type { Context } from './context.js';
import { said } from './said.js';
import { word, type WordsContext } from './word.js';

/**
 * A button that copies a text. If the browser does not allow that, the text is shown and selected.
 *
 * @param id identifies the text in the guide: no other text has the same id
 * @param copied text for the status region after the copy
 * @param part how the button looks: `button`, or `quiet` for a button that looks like a link
 * @csspart button - A button, such as the one that copies a text.
 * @csspart copied - A text field with the text to copy, and its label. It is shown if the browser does not allow the button to copy the text.
 */
export function copy(
  id: unknown,
  label: string,
  text: string,
  copied: string,
  context: WordsContext & Pick<Context, 'reader'>,
  part = 'button',
): unknown {
  const { words, reader } = context;
  return html`<button part=${part} type="button" @click=${() => reader.copy(id, text, copied)}>
      ${word(label, context)}
    </button>
    ${said(id, context)}
    ${
      reader.refusedCopy === id
        ? html`<label part="copied"
            >${word(words.textToCopy, context)}<textarea id="refused" readonly .value=${text}></textarea>
          </label>`
        : nothing
    }`;
}
