import { html } from 'lit';
import type { Step } from '../guide/guide.js';
import { dayInWords, dayOf } from '../browser/days.js';
import { shareAddress } from '../browser/deep-link.js';
import { isHelp } from '../guide/arrange.js';
import { back } from './back.js';
import { blocks } from './blocks.js';
import { checked } from './checked.js';
import { copy } from './copy.js';
import { done } from './done.js';
import type { DrawnContext } from './drawn-once.js';
import { append, element, setAttributes, type Child } from './element.js';
import { heading } from './heading.js';
import { LineIds } from './line-ids.js';
import { link } from './link.js';
import { sources } from './sources.js';
import { doneTick } from './tick.js';
import { wait } from './wait.js';
import { word } from './word.js';

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
 * @csspart step - A step. Its states are further part names: `open`, `current` (the last link opened it), `done`, `next` (the reader should do it now).
 * @csspart step-header - The heading of a step.
 * @csspart step-button - The button in the heading of a step.
 * @csspart step-number - The visible number of a step. In a list with numbered steps, a step without a number has a dot instead, and `aside` is a second part name. The step with help has a question mark instead, and `help` is a second part name.
 * @csspart step-title - The title of a step.
 * @csspart chevron - The arrow in the button that shows whether a step is open.
 * @csspart panel - The box that opens and closes. A closed panel keeps its padding, so set padding on `body`.
 * @csspart body - The text of a step.
 * @csspart time - The time that a step takes.
 * @csspart step-footer - The button and the checkbox that mark a step as done.
 * @csspart step-more - What else there is about a step: help, its sources, a link to it.
 */
export function step(data: Step, isInNumberedList: boolean, context: DrawnContext): HTMLElement {
  const { id, number, title } = data;
  const { words, reader } = context;
  const stepTitle = element('span', { part: 'step-title' }, title);
  const doneWord = element('span', { class: 'unseen' }, ' ', word(words.done, context));
  const button = element(
    'button',
    { part: 'step-button', type: 'button', id: `step-${id}`, 'aria-controls': `panel-${id}` },
    number
      ? [
          element('span', { part: 'step-number', 'data-number': String(number), 'aria-hidden': 'true' }),
          element('span', { class: 'unseen' }, word(words.stepNumber(number), context), ' '),
        ]
      : isInNumberedList
        ? element('span', {
            part: isHelp(data) ? 'step-number help' : 'step-number aside',
            'data-number': isHelp(data) ? '?' : '•',
            'aria-hidden': 'true',
          })
        : undefined,
    stepTitle,
    element('span', { part: 'chevron', 'aria-hidden': 'true' }),
  );
  button.addEventListener('click', () => reader.toggle(id));

  const body = element('div', { part: 'body' });
  const panel = element('div', { part: 'panel', id: `panel-${id}` }, body);
  // Find-in-page fires `beforematch` at the panel. The event does not leave the shadow root, so the listener is on
  // the panel and not on the host element.
  panel.addEventListener('beforematch', ({ target }) => reader.openFound(id, (target as HTMLElement).dataset.platform));

  const item = element(
    'li',
    { class: number ? 'in-order' : undefined },
    heading(context.headingLevel + 2, 'step-header', button),
    panel,
  );
  let hasText = false;
  let hasControls = false;
  context.onChange(() => {
    const isOpen = reader.open.has(id);
    const isCurrent = reader.current === id;
    const isDone = reader.progress.done.has(id);
    setAttributes(item, {
      part: `step${isOpen ? ' open' : ''}${isCurrent ? ' current' : ''}${isDone ? ' done' : ''}${reader.flow.isNext(id) ? ' next' : ''}`,
    });
    setAttributes(button, { 'aria-expanded': String(isOpen), 'aria-current': isCurrent ? 'step' : undefined });
    setAttributes(panel, { hidden: isOpen ? undefined : 'until-found' });
    if (isDone) stepTitle.after(doneWord);
    else doneWord.remove();
    if (reader.isDrawn(id) && !hasText) {
      hasText = true;
      append(body, textOf(data, context));
    }
    if (reader.isUsed(id) && !hasControls) {
      hasControls = true;
      const [showSources, listOfSources] = sources(data, context) ?? [];
      body.prepend(context.live((now) => back(id, now)));
      append(body, [
        ownDate(data, context),
        element('div', { part: 'step-footer' }, doneControls(data, context)),
        element('div', { part: 'step-more' }, helpLink(data, context), showSources, copyControl(data, context)),
        listOfSources,
      ]);
    }
  });
  return item;
}

function textOf(data: Step, context: DrawnContext): Child[] {
  return [
    data.time ? element('p', { part: 'time' }, word(context.words.time, context), ' ', data.time) : undefined,
    blocks(data.body, context, new LineIds(data.id)),
    data.wait ? context.live((now) => wait(data, now)) : undefined,
  ];
}

/**
 * The date on which the step was checked, in words. It is rendered only when the step is opened or printed, because it
 * needs a date formatter, which takes long to create.
 */
function ownDate({ checked: day }: Step, context: DrawnContext): Child[] {
  // Only a date that differs from the date of the guide tells the reader something.
  if (!day || day === context.guide.checked) return [];
  return [context.live((now) => checked(day, dayInWords(dayOf(day), now.wordsLang), now))];
}

function doneControls(data: Step, { words, live }: DrawnContext): Child[] {
  const { id, number, title } = data;
  if (!number) return [];
  return [
    live((now) => done(data, now)),
    // The title is visible in the heading of the step. Here, it is only for screen readers, as a part of the name of
    // the checkbox.
    live((now) => doneTick(id, html`${word(words.stepDone(number), now)}<span class="unseen">: ${title}</span>`, now)),
  ];
}

/** A link from a numbered step to the step with help, if the section has such a step. */
function helpLink({ id, number }: Step, context: DrawnContext): Child[] {
  const section = context.reader.sectionOf(id)!;
  const help = number ? section.steps.find(isHelp) : undefined;
  return [help && link(`#${help.id}`, word(context.words.stuck, context), context, 'quiet')];
}

function copyControl({ id }: Step, { words, live }: DrawnContext): Child {
  return live((now) => {
    const address = shareAddress(id);
    return address && copy(`link-${id}`, words.copyLink, address, words.linkCopied, now, 'quiet');
  });
}
