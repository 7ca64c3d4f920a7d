import { html, nothing } from 'lit';
import { blocks } from './blocks.js';
import { checked } from './checked.js';
import type { Context } from './context.js';
import { drawnOnce } from './drawn-once.js';
import { element } from './element.js';
import { heading } from './heading.js';
import { languageChoice } from './language-choice.js';
import { notPrinted } from './not-printed.js';
import { now } from './now.js';
import { platformChoice } from './platform-choice.js';
import { printedSources } from './printed-sources.js';
import { routeChoice } from './route-choice.js';
import { section } from './section.js';
import { stale } from './stale.js';

/**
 * @csspart guide - The outer box of the guide.
 * @csspart layout - The box inside `guide`, with all content in one column.
 * @csspart header - The title and the introduction of the guide.
 * @csspart title - The title of the guide.
 * @csspart intro - The first paragraph of the introduction.
 * @csspart about - The small print at the end: the date of the last check and the rest of the introduction.
 * @csspart sections - The box with all sections.
 * @csspart status - Messages for screen readers. Not visible.
 */
export function guideView(context: Context): unknown {
  const { guide, dir, headingLevel, reader, links } = context;
  // The slots are outside the element with `lang` and `dir`. The content of a slot belongs to the page, so it must not inherit
  // the language and the direction of the guide.
  return html`<section part="guide" aria-labelledby="title number">
    <div part="layout">
      <slot name="header"></slot>
      <div lang=${guide.lang} dir=${dir}>
        <div part="header">
          ${drawnOnce(guide, context, () => [heading(headingLevel, 'title', guide.title, 'title')])}
          ${languageChoice(context)}
          ${drawnOnce(guide, context, (text) => [
            element('div', { part: 'intro' }, blocks(guide.intro.slice(0, 1), text)),
          ])}
        </div>
        ${stale(context)} ${notPrinted(context)} ${routeChoice(context)} ${now(context)} ${platformChoice(context)}
        <div part="sections">${guide.sections.map((each) => section(each, context))}</div>
        <div part="about">
          ${checked(guide.checked, context.checkedOn, context)}
          ${drawnOnce(guide, context, (text) => [blocks(guide.intro.slice(1), text)])}
        </div>
        ${reader.isDrawnForPrint ? printedSources(context) : nothing}
      </div>
      <slot name="footer"></slot>
    </div>
    <span id="number" hidden>${links.number > 1 ? links.number : nothing}</span>
    <div part="status" class="unseen" role="status" lang=${context.wordsLang}>${reader.message}</div>
  </section>`;
}
