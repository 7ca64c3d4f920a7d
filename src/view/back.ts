import { html, nothing } from 'lit';
import type { Context } from './context.js';
import { said } from './said.js';
import { word, type WordsContext } from './word.js';

/**
 * Shows a message if the route has changed because the reader was led to this step or section. If a link led the reader
 * here, also shows a button that goes back to the link. Nothing is rendered if there is neither a message nor a link.
 *
 * @param id id of the step or section
 * @csspart back - A message that the route has changed, and the button that leads back to the last link.
 * @csspart quiet - A less important button or link, such as the button that opens or closes all steps of a section.
 */
export function back(id: string, context: WordsContext & Pick<Context, 'reader' | 'links'>): unknown {
  const { words, reader, links } = context;
  const link = reader.followed?.to === id ? reader.followed : undefined;
  if (!link && !reader.said(id)) return nothing;
  return html`<div part="back">
    ${said(id, context)}
    ${
      link
        ? html`<button part="quiet" type="button" @click=${() => links.goBack(link)}>
            ${word(words.backTo(reader.titleOf(link.from)), context)}
          </button>`
        : nothing
    }
  </div>`;
}
