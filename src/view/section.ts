import { html, nothing } from 'lit';
import { numberedSteps } from '../guide/arrange.js';
import type { Section } from '../guide/guide.js';
import { isOnRoute } from '../guide/routes.js';
import { back } from './back.js';
import { blocks } from './blocks.js';
import type { Context } from './context.js';
import { drawnOnce, type DrawnContext } from './drawn-once.js';
import { element, setAttributes, type Child } from './element.js';
import { heading } from './heading.js';
import { LineIds } from './line-ids.js';
import { sources } from './sources.js';
import { step } from './step.js';
import { word } from './word.js';

/**
 * A section: a heading with a button, and a panel that the button folds and unfolds. If the guide shows only one
 * section, the heading has no button, and the section cannot be folded.
 *
 * A folded panel and a section that is not on the chosen route have `hidden="until-found"`, as a closed step has. A
 * text can be inside several such elements. Find-in-page fires `beforematch` first at the innermost one, and this event
 * bubbles. The listeners of this first event must show all elements around the text, because the outer elements may get
 * no event of their own: by then, Lit may already have removed their attribute `hidden`, and Chromium 156 fires no
 * event at an element without this attribute. For the same reason, no listener may change `hidden` itself.
 *
 * @csspart section - A section. The state `open` is a further part name.
 * @csspart section-header - The heading of a section.
 * @csspart section-button - The button in the heading of a section.
 * @csspart section-title - The title of a section.
 * @csspart section-about - A few words about a section. As soon as one of its steps is done, the number of done steps replaces these words.
 * @csspart section-chevron - The arrow in the button that shows whether a section is unfolded.
 * @csspart section-panel - The box that folds and unfolds. A folded panel keeps its padding, so set padding on `section-body`.
 * @csspart section-body - The content of a section.
 * @csspart section-intro - The text above the steps of a section.
 * @csspart steps - The list of the steps of a section. If they have an order, it has a second part name: `numbered`.
 */
export function section(data: Section, context: Context): unknown {
  const { id } = data;
  const { guide, reader } = context;
  const canFold = guide.sections.length > 1;
  const isOpen = !canFold || reader.openSections.has(id);
  return html`<div
    part=${isOpen ? 'section open' : 'section'}
    id=${`place-${id}`}
    hidden=${isOnRoute(data, reader.route) ? nothing : 'until-found'}
    @beforematch=${() => reader.showFoundRoute(data)}
  >
    ${drawnOnce(data, context, (drawn) => [canFold ? foldingHeader(data, drawn) : fixedHeader(data, drawn)])}
    ${back(id, context)}
    <div
      part="section-panel"
      id=${`content-${id}`}
      hidden=${isOpen ? nothing : 'until-found'}
      @beforematch=${() => reader.unfoldFound(data)}
    >
      ${reader.isSectionDrawn(id) ? content(data, context) : nothing}
    </div>
  </div>`;
}

function foldingHeader(data: Section, context: DrawnContext): HTMLElement {
  const { id } = data;
  const button = element(
    'button',
    { part: 'section-button', type: 'button', id: `section-${id}`, 'aria-controls': `content-${id}` },
    name(data, context),
    element('span', { part: 'section-chevron', 'aria-hidden': 'true' }),
  );
  button.addEventListener('click', () => context.reader.toggleSection(id));
  context.onChange(({ reader }) => setAttributes(button, { 'aria-expanded': String(reader.openSections.has(id)) }));
  return heading(context.headingLevel + 1, 'section-header', button);
}

function fixedHeader(data: Section, context: DrawnContext): HTMLElement {
  return heading(context.headingLevel + 1, 'section-header', name(data, context), `section-${data.id}`);
}

/**
 * The title of a section, followed by the number of its steps that are done. If no step is done, a few words about the
 * section are in place of the number.
 */
function name(section: Section, context: DrawnContext): Child[] {
  const about = element('span', { part: 'section-about' });
  const steps = numberedSteps(section);
  context.onChange((now) => {
    const done = steps.filter(({ id }) => now.reader.progress.done.has(id)).length;
    about.replaceChildren(done ? word(now.words.progress(done, steps.length), now) : (section.about ?? ''));
  });
  return [element('span', { part: 'section-title', id: `title-${section.id}` }, section.title), ' ', about];
}

function content(data: Section, context: Context): unknown {
  const { id, intro, steps } = data;
  const { words, reader } = context;
  const allOpen = steps.every((each) => reader.open.has(each.id));
  const isNumbered = numberedSteps(data).length > 0;
  return html`<div part="section-body">
    ${
      intro.length || data.sources
        ? html`<div part="section-intro">
            ${drawnOnce(data, context, (text) => [blocks(intro, text, new LineIds(id)), sources(data, text)])}
          </div>`
        : nothing
    }
    <ol part=${isNumbered ? 'steps numbered' : 'steps'} role="list">
      ${steps.map((each) =>
        drawnOnce(each, { ...context, hasFields: reader.isUsed(each.id) }, (drawn) => [step(each, isNumbered, drawn)]),
      )}
    </ol>
    ${
      steps.length > 1
        ? html`<button
            part="quiet"
            type="button"
            aria-describedby=${`title-${id}`}
            @click=${() => reader.toggleAll(data)}
          >
            ${word(allOpen ? words.hideAll : words.showAll, context)}
          </button>`
        : nothing
    }
  </div>`;
}
