import { html } from 'lit';
import type { Context } from './context.js';
import { link } from './link.js';

/**
 * The list that leads to the sections. Not a `nav`: the widget makes no landmark but its own region.
 *
 * @csspart contents - The list of sections at the top.
 * @csspart contents-title - The words above it.
 * @csspart contents-link - A link in it.
 */
export function contents(context: Context): unknown {
  const { guide, words } = context;
  return html`<div part="contents">
    <p part="contents-title" id="contents">${words.contents}</p>
    <ol role="list" aria-labelledby="contents">
      ${guide.sections.map(({ id, title }) => html`<li>${link(`#${id}`, title, context, 'contents-link')}</li>`)}
    </ol>
  </div>`;
}
