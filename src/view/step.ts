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
 * A step: a heading with a button, and a panel that the button opens and closes.
 *
 * A step is not a `<details>` with the heading in its `<summary>`: the screen reader JAWS ignores such a heading, users of the
 * speech recognition software Dragon cannot click a `<summary>` by its name, and browser engines give a `<summary>` three
 * different roles (mozilla/protocol#1160, alphagov/govuk-frontend#3693).
 *
 * A closed panel has `hidden="until-found"`. So the keyboard and screen readers cannot reach the panel, but find-in-page and
 * links with text fragments find the text in the panel.
 *
 * @csspart step - A step. Its states are further part names: `open`, `current` (the last link opened it), `done`.
 * @csspart step-header - The heading of a step.
 * @csspart step-button - The button in the heading of a step.
 * @csspart step-number - The visible number of a step.
 * @csspart step-title - The title of a step.
 * @csspart chevron - The arrow in the button that shows whether a step is open.
 * @csspart panel - The box that opens and closes. A closed panel keeps its padding, so set padding on `body`.
 * @csspart body - The text of a step.
 * @csspart time - The time that a step takes.
 * @csspart step-footer - The “done” checkbox of a step, and the button that copies a link to the step.
 */
export function step(data: Step, context: Context): unknown {
  const { id, number, title } = data;
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

  // Find-in-page fires `beforematch` at the panel. The event does not leave the shadow root, so the listener is on
  // the panel and not on the host element.
  return html`<li part=${`step${isOpen ? ' open' : ''}${isCurrent ? ' current' : ''}${isDone ? ' done' : ''}`}>
    ${heading(context.headingLevel + 2, 'step-header', button)}
    <div
      part="panel"
      id=${`panel-${id}`}
      hidden=${isOpen ? nothing : 'until-found'}
      @beforematch=${() => reader.openFound(id)}
    >
      <div part="body">
        ${data.time ? html`<p part="time">${words.time} ${data.time}</p>` : nothing} ${blocks(data.body, context, id)}
        ${data.wait ? wait(data, context) : nothing} ${sources(data, context)}
        ${checked(data.checked ?? context.guide.checked, context)}
        <div part="step-footer">
          ${number ? doneTick(id, words.stepDone(number, title), context) : nothing}
          ${copy(`link-${id}`, words.copyLink, deepAddress(id), words.linkCopied, context)}
        </div>
      </div>
    </div>
  </li>`;
}
