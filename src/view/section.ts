import { html, nothing } from 'lit';
import type { Section } from '../guide/guide.js';
import { blocks } from './blocks.js';
import type { Context } from './context.js';
import { heading } from './heading.js';
import { progress } from './progress.js';
import { sources } from './sources.js';
import { step } from './step.js';

/**
 * A section: its heading, the button that opens all its steps, and the steps.
 *
 * @csspart section - A section.
 * @csspart section-header - Its title and its button.
 * @csspart section-title - Its title.
 * @csspart section-intro - The text above its steps.
 * @csspart button - A button, such as the one that shows or hides all its steps.
 * @csspart steps - The list of its steps.
 */
export function section(one: Section, context: Context): unknown {
  const { id, title, intro, steps } = one;
  const { words } = context;
  const titleId = `section-${id}`;
  const allOpen = steps.every((each) => context.reader.open.has(each.id));
  return html`<div part="section">
    <div part="section-header">
      ${heading(context.headingLevel + 1, 'section-title', title, titleId)} ${progress(one, context)}
      ${
        steps.length > 1
          ? html`<button
              part="button"
              type="button"
              aria-describedby=${titleId}
              @click=${() => context.reader.toggleAll(one)}
            >
              ${allOpen ? words.hideAll : words.showAll}
            </button>`
          : nothing
      }
    </div>
    ${intro.length ? html`<div part="section-intro">${blocks(intro, context)}${sources(one, context)}</div>` : nothing}
    <ol part="steps" role="list">
      ${steps.map((each) => step(each, context))}
    </ol>
  </div>`;
}
