import { html, nothing } from 'lit';
import type { Letter } from '../guide/guide.js';
import type { Context } from './context.js';
import { copy } from './copy.js';
import type { WordsContext } from './word.js';

/** Matches a placeholder, such as `{your name}`. */
const PLACEHOLDER = /\{([^{}]+)\}/g;

/**
 * A letter: an input for each placeholder, the text with the values of the inputs, and a button that copies the text. The
 * values are not sent or stored. Placeholders with the same name have the same value in all letters.
 *
 * The letter object itself identifies the text to copy, because two letters of a guide can have the same text.
 *
 * @csspart letter - A letter to copy, with its inputs.
 * @csspart fields - The inputs of a letter.
 * @csspart field - An input with its label, in a letter or a wait.
 * @csspart letter-text - The text of the letter.
 * @csspart hole - A placeholder in the text of a letter. When the reader has filled it in, it has a second part name: `filled`.
 */
export function letter(data: Letter, context: WordsContext & Pick<Context, 'reader' | 'hasFields'>): unknown {
  const { text } = data;
  const { words, reader, hasFields } = context;
  const { fields } = reader;
  const names = new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name!));
  const filled = text.replace(PLACEHOLDER, (_, name: string) => fields.get(name) || `[${name}]`);
  const empty = [...names].filter((name) => !fields.get(name));
  const pieces = text.split(PLACEHOLDER);
  // If the browser does not allow to copy the letter, a text field with the whole text is shown. Then CSS hides the
  // text above the field, so that the reader does not see the same text twice.
  return html`<div part="letter" class=${reader.refusedCopy === data ? 'refused' : nothing}>
    ${
      hasFields
        ? html`<div part="fields">
            ${[...names].map(
              (name) =>
                html`<label part="field"
                  >${name}<input
                    .value=${fields.get(name) ?? ''}
                    @input=${({ target }: { target: HTMLInputElement }) => reader.fillField(name, target.value)}
                /></label>`,
            )}
          </div>`
        : nothing
    }
    <pre part="letter-text">${pieces.map((piece, index) => (index % 2 ? hole(piece, fields.get(piece)) : piece))}</pre>
    ${copy(data, words.copyLetter, filled, words.letterCopied(empty), context)}
  </div>`;
}

function hole(name: string, value: string | undefined): unknown {
  return html`<span part=${value ? 'hole filled' : 'hole'}>${value || `[${name}]`}</span>`;
}
