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
 * @csspart guide - The outer box of the guide.
 * @csspart layout - The box inside `guide`, with all content in one column.
 * @csspart header - The title, the introduction and the date of the last check.
 * @csspart title - The title of the guide.
 * @csspart intro - The introduction of the guide.
 * @csspart sections - The box with all sections.
 * @csspart status - Messages for screen readers. Not visible.
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
      <div part="sections">${guide.sections.map((each) => section(each, context))}</div>
      <slot name="footer"></slot>
    </div>
    <div part="status" class="unseen" role="status">${reader.message}</div>
  </section>`;
}
