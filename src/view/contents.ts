import { html } from 'lit';
import type { Context } from './context.js';
import { link } from './link.js';
import { progress } from './progress.js';

/**
 * The list of links to the sections. The list is not a `<nav>`, because a `<nav>` would be a second landmark. The guide has
 * only one landmark: the region around the whole guide.
 *
 * @csspart contents - The list of sections at the top.
 * @csspart contents-title - The heading line of the list of sections.
 * @csspart contents-link - A link in the list of sections.
 */
export function contents(context: Pick<Context, 'guide' | 'words' | 'reader' | 'links'>): unknown {
  const { guide, words } = context;
  return html`<div part="contents">
    <p part="contents-title" id="contents">${words.contents}</p>
    <ol role="list" aria-labelledby="contents">
      ${guide.sections.map((each) => html`<li>${link(`#${each.id}`, each.title, context, 'contents-link')}${progress(each, context)}</li>`)}
    </ol>
  </div>`;
}
