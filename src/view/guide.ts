import { html, nothing } from 'lit';
import { blocks } from './blocks.js';
import { checked } from './checked.js';
import { contents } from './contents.js';
import type { Context } from './context.js';
import { heading } from './heading.js';
import { keep } from './keep.js';
import { platformChoice } from './platform-choice.js';
import { section } from './section.js';
import { stale } from './stale.js';

/**
 * The whole widget.
 *
 * @csspart guide - The whole widget, in the shadow root.
 * @csspart layout - What is in it, below each other.
 * @csspart header - Title, introduction and date.
 * @csspart title - The title.
 * @csspart intro - The introduction.
 * @csspart sections - All sections.
 * @csspart status - What is told to screen readers only.
 */
export function guideView(context: Context): unknown {
  const { guide, dir, headingLevel, reader } = context;
  return html`<section part="guide" lang=${guide.lang} dir=${dir} aria-labelledby="title">
    <div part="layout">
      <slot name="header"></slot>
      <div part="header">
        ${heading(headingLevel, 'title', guide.title, 'title')}
        <div part="intro">${blocks(guide.intro, context)}</div>
        ${checked(guide.checked, context)}
      </div>
      ${stale(context)} ${platformChoice(context)} ${guide.sections.length > 1 ? contents(context) : nothing}
      ${keep(context)}
      <div part="sections">${guide.sections.map((one) => section(one, context))}</div>
      <slot name="footer"></slot>
    </div>
    <div part="status" class="unseen" role="status">${reader.message}</div>
  </section>`;
}
