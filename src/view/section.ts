import { html, nothing } from 'lit';
import type { Section } from '../guide/guide.js';
import { blocks } from './blocks.js';
import type { Context } from './context.js';
import { heading } from './heading.js';
import { progress } from './progress.js';
import { sources } from './sources.js';
import { step } from './step.js';

/**
 * @csspart section - A section.
 * @csspart section-header - The title, the progress and the button of a section.
 * @csspart section-title - The title of a section.
 * @csspart section-intro - The text above the steps of a section.
 * @csspart button - A button, such as the one that opens or closes all steps of a section.
 * @csspart steps - The list of the steps of a section.
 */
export function section(data: Section, context: Context): unknown {
  const { id, title, intro, steps } = data;
  const { words } = context;
  const titleId = `section-${id}`;
  const allOpen = steps.every((each) => context.reader.open.has(each.id));
  return html`<div part="section">
    <div part="section-header">
      ${heading(context.headingLevel + 1, 'section-title', title, titleId)} ${progress(data, context)}
      ${
        steps.length > 1
          ? html`<button
              part="button"
              type="button"
              aria-describedby=${titleId}
              @click=${() => context.reader.toggleAll(data)}
            >
              ${allOpen ? words.hideAll : words.showAll}
            </button>`
          : nothing
      }
    </div>
    ${intro.length ? html`<div part="section-intro">${blocks(intro, context)}${sources(data, context)}</div>` : nothing}
    <ol part="steps" role="list">
      ${steps.map((each) => step(each, context))}
    </ol>
  </div>`;
}
