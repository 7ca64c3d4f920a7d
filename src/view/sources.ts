import { html, nothing } from 'lit';
import type { Facts } from '../guide/guide.js';
import type { Context } from './context.js';
import { link } from './link.js';

/**
 * Links to the sources of a section or a step. An id that is not in the sources of the guide is left out.
 *
 * @csspart sources - The sources of a section or a step.
 * @csspart source - A link to one source.
 */
export function sources(
  { sources: ids = [] }: Facts,
  context: Pick<Context, 'guide' | 'words' | 'reader' | 'links'>,
): unknown {
  const cited = context.guide.sources.filter((source) => ids.includes(source.id));
  if (!cited.length) return nothing;
  return html`<div part="sources">
    <span>${context.words.sources}</span>
    <ul role="list">
      ${cited.map(({ href, title }) => html`<li>${link(href, title, context, 'source')}</li>`)}
    </ul>
  </div>`;
}
