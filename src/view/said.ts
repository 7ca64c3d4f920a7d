import { html, nothing } from 'lit';
import type { Context } from './context.js';
import { word, type WordsContext } from './word.js';

/**
 * A message about what a control did, such as “Link copied”. It is visible until the next message. Screen readers get the
 * message from the status region, so this text is hidden from screen readers.
 *
 * @param place id of the control
 * @csspart said - The message beside the control that caused it, such as “Link copied”. If the control did what it should, `confirmed` is a second part name.
 */
export function said(place: unknown, context: WordsContext & Pick<Context, 'reader'>): unknown {
  const { reader } = context;
  const message = reader.said(place);
  return message
    ? html`<span part=${reader.isConfirmed ? 'said confirmed' : 'said'} aria-hidden="true"
        >${word(message, context)}</span
      >`
    : nothing;
}
