import { html, nothing } from 'lit';
import { blocks } from './blocks.js';
import { contents } from './contents.js';
import type { Context } from './context.js';
import { heading } from './heading.js';
import { section } from './section.js';

/**
 * The whole widget.
 *
 * @csspart guide - The whole widget, in the shadow root.
 * @csspart layout - What is in it, below each other.
 * @csspart header - Title, introduction and date.
 * @csspart title - The title.
 * @csspart intro - The introduction.
 * @csspart freshness - The day of the last check.
 * @csspart sections - All sections.
 * @csspart status - What is told to screen readers only.
 */
export function guideView(context: Context): unknown {
  const { guide, words, dir, headingLevel, message } = context;
  return html`<section part="guide" lang=${guide.lang} dir=${dir} aria-labelledby="title">
    <div part="layout">
      <div part="header">
        ${heading(headingLevel, 'title', guide.title, 'title')}
        <div part="intro">${blocks(guide.intro, context)}</div>
        ${guide.checked ? html`<p part="freshness">${words.checked(dateInWords(guide.checked, guide.lang))}</p>` : nothing}
      </div>
      ${guide.sections.length > 1 ? contents(context) : nothing}
      <div part="sections">${guide.sections.map((one) => section(one, context))}</div>
    </div>
    <div part="status" class="unseen" role="status">${message}</div>
  </section>`;
}

/** An ISO date written out, such as "22 November 2026". */
function dateInWords(date: string, lang: string): string {
  return new Date(date).toLocaleDateString(lang, { dateStyle: 'long', timeZone: 'UTC' });
}
