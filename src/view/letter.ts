import { html } from 'lit';
import type { Letter } from '../guide/guide.js';
import type { Context } from './context.js';
import { copy } from './copy.js';

const HOLE = /\{([^{}]+)\}/g;

/**
 * A letter: fields for what the reader fills in, the text with it, and a button that copies the text. Nothing is sent and
 * nothing stored; what is filled in once is filled in in every letter.
 *
 * @csspart letter - A letter to copy.
 * @csspart field - A field to fill in, with its name.
 * @csspart letter-text - The text of the letter.
 */
export function letter({ text }: Letter, { words, reader }: Pick<Context, 'words' | 'reader'>): unknown {
  const { fields } = reader;
  const names = new Set([...text.matchAll(HOLE)].map(([, name]) => name!));
  const filled = text.replace(HOLE, (_, name: string) => fields.get(name) || `[${name}]`);
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
