import { html } from 'lit';
import type { Context } from './context.js';
import { link } from './link.js';
import { progress } from './progress.js';

/**
 * The list that leads to the sections. Not a `nav`: the widget makes no landmark but its own region.
 *
 * @csspart contents - The list of sections at the top.
 * @csspart contents-title - The words above it.
 * @csspart contents-link - A link in it.
 */
export function contents(context: Pick<Context, 'guide' | 'words' | 'reader' | 'links'>): unknown {
  const { guide, words } = context;
  return html`<div part="contents">
    <p part="contents-title" id="contents">${words.contents}</p>
    <ol role="list" aria-labelledby="contents">
      ${guide.sections.map((one) => html`<li>${link(`#${one.id}`, one.title, context, 'contents-link')}${progress(one, context)}</li>`)}
    </ol>
  </div>`;
}
