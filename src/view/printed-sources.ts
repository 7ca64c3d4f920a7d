import { html, nothing } from 'lit';
import { isOnRoute } from '../guide/routes.js';
import type { Context } from './context.js';
import { link } from './link.js';
import { word, type WordsContext } from './word.js';

/**
 * The sources of all sections that are printed, with their addresses. They are printed once at the end, because many steps have
 * the same sources.
 *
 * @csspart printed-sources - The list of all sources on paper.
 */
export function printedSources(context: WordsContext & Pick<Context, 'reader' | 'links' | 'printsAll'>): unknown {
  const { guide, reader, printsAll } = context;
  const printed = guide.sections.filter((section) => printsAll || isOnRoute(section, reader.route));
  const cited = new Set(printed.flatMap((section) => [section, ...section.steps].flatMap((each) => each.sources)));
  const sources = guide.sources.filter(({ id }) => cited.has(id));
  if (!sources.length) return nothing;
  return html`<div part="printed-sources">
    <p>${word(context.words.sources(sources.length), context)}</p>
    <ul role="list">
      ${sources.map(({ href, title }) => html`<li>${link(href, title, context, 'source')}</li>`)}
    </ul>
  </div>`;
}
