import { html, nothing } from 'lit';
import type { Step } from '../guide/guide.js';
import { deepAddress } from '../browser/deep-link.js';
import { blocks } from './blocks.js';
import { checked } from './checked.js';
import type { Context } from './context.js';
import { copy } from './copy.js';
import { heading } from './heading.js';
import { sources } from './sources.js';
import { doneTick } from './tick.js';
import { wait } from './wait.js';

/**
 * A step: a heading whose only child is a button, and the panel that it opens.
 *
 * Not `<details>`: JAWS drops headings inside `<summary>`, Dragon cannot operate it by name, and engines give it three
 * different roles (mozilla/protocol#1160, alphagov/govuk-frontend#3693). A closed panel is `hidden="until-found"`: out of
 * the tab order and the accessibility tree, but found by find-in-page and by text fragments.
 *
 * @csspart step - A step; also `open` while it is open, `current` when a link led to it, and `done` when it is ticked.
 * @csspart step-header - The heading of a step.
 * @csspart step-button - The button in the heading.
 * @csspart step-number - The number of a step, drawn.
 * @csspart step-title - The title of a step.
 * @csspart chevron - The sign that it opens and closes.
 * @csspart panel - What opens. Give padding to `body` instead: a closed panel keeps its own box.
 * @csspart body - The text of a step.
 * @csspart time - How long a step takes.
 * @csspart step-footer - The box to tick when a step is done, and the button that copies a link to it.
 */
export function step(one: Step, context: Context): unknown {
  const { id, number, title } = one;
  const { words, reader } = context;
  const isOpen = reader.open.has(id);
  const isCurrent = reader.current === id;
  const isDone = reader.progress.done.has(id);
  const button = html`<button
    part="step-button"
    type="button"
    id=${`step-${id}`}
    aria-expanded=${isOpen}
    aria-controls=${`panel-${id}`}
    aria-current=${isCurrent ? 'step' : nothing}
    @click=${() => reader.toggle(id)}
  >
    ${
      number
        ? html`<span part="step-number" data-number=${number} aria-hidden="true"></span>
            <span class="unseen">${words.stepNumber(number)}</span>`
        : nothing
    }
    <span part="step-title">${title}</span>
    ${isDone ? html`<span class="unseen">${words.done}</span>` : nothing}
    <span part="chevron" aria-hidden="true"></span>
  </button>`;

  // `beforematch` does not leave the shadow root, so each panel listens for itself.
  return html`<li part=${`step${isOpen ? ' open' : ''}${isCurrent ? ' current' : ''}${isDone ? ' done' : ''}`}>
    ${heading(context.headingLevel + 2, 'step-header', button)}
    <div
      part="panel"
      id=${`panel-${id}`}
      hidden=${isOpen ? nothing : 'until-found'}
      @beforematch=${() => reader.openFound(id)}
    >
      <div part="body">
        ${one.time ? html`<p part="time">${words.time} ${one.time}</p>` : nothing} ${blocks(one.body, context, id)}
        ${one.wait ? wait(one, context) : nothing} ${sources(one, context)}
        ${checked(one.checked ?? context.guide.checked, context)}
        <div part="step-footer">
          ${number ? doneTick(id, words.stepDone(number, title), context) : nothing}
          ${copy(`link-${id}`, words.copyLink, deepAddress(id), words.linkCopied, context)}
        </div>
      </div>
    </div>
  </li>`;
}
