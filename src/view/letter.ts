import { html } from 'lit';
import type { Letter } from '../guide/guide.js';
import type { Context } from './context.js';
import { copy } from './copy.js';

/** Matches a placeholder, such as `{your name}`. */
const PLACEHOLDER = /\{([^{}]+)\}/g;

/**
 * A letter: an input for each placeholder, the text with the values of the inputs, and a button that copies the text. The
 * values are not sent or stored. Placeholders with the same name have the same value in all letters.
 *
 * @csspart letter - A letter to copy, with its inputs.
 * @csspart field - An input with its label, in a letter or a wait.
 * @csspart letter-text - The text of the letter.
 */
export function letter({ text }: Letter, { words, reader }: Pick<Context, 'words' | 'reader'>): unknown {
  const { fields } = reader;
  const names = new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name!));
  const filled = text.replace(PLACEHOLDER, (_, name: string) => fields.get(name) || `[${name}]`);
  return html`<div part="letter">
    ${[...names].map(
      (name) =>
        html`<label part="field"
          >${name}<input
            .value=${fields.get(name) ?? ''}
            @input=${({ target }: { target: HTMLInputElement }) => reader.fillField(name, target.value)}
        /></label>`,
    )}
    <pre part="letter-text">${filled}</pre>
    ${copy(text, words.copyLetter, filled, words.letterCopied, { reader })}
  </div>`;
}
