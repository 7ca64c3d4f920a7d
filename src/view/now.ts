import { html, nothing } from 'lit';
import { dayInWords } from '../browser/days.js';
import { deepHref } from '../browser/deep-link.js';
import { numberedSteps } from '../guide/arrange.js';
import type { Guide, Step } from '../guide/guide.js';
import type { Flow, PlacedStep } from '../reader/flow.js';
import type { Context } from './context.js';
import { keep } from './keep.js';
import { word, type WordsContext } from './word.js';

type NowContext = WordsContext & Pick<Context, 'today' | 'reader' | 'links'>;

/**
 * A box that says where the reader is, with a button to the next step. No other place in the guide says where the
 * reader is. Nothing is rendered if the route has no numbered step, no wait is running and there is nothing to keep.
 *
 * @csspart now - Where the reader is, and the button that leads on. Its state is a second part name: `start`, `begun`, `waiting`, `over` or `finished`.
 * @csspart now-title - The line that says where the reader is.
 * @csspart bar - The progress bar. It is hidden from screen readers, because the words around it say the same.
 * @csspart primary - The button for what the reader should do next.
 * @csspart ahead - Before the reader has begun: how many steps there are, and how long the wait after them is.
 * @csspart secondary - A button that leads to something that can be done during a wait, or to a step that is open and has the primary button itself.
 */
export function now(context: NowContext): unknown {
  const { reader } = context;
  const { flow } = reader;
  const { state } = flow;
  // Before the reader has done something, there is nothing to keep.
  const keeping = reader.isKeepOffered ? keep(context) : nothing;
  if (!state) return keeping === nothing ? nothing : html`<div part="now">${keeping}</div>`;
  const title = word(titleOf(flow, context), context);
  return html`<div part=${`now ${state}`}>
    ${state === 'start' ? nothing : html`<p part="now-title">${title}</p>`}${until(flow, context)}${bar(flow, context)}${button(flow, context)}
    ${state === 'start' ? html`<p part="ahead">${title} ${alreadyWaiting(flow, context)}</p>` : nothing} ${keeping}
  </div>`;
}

function titleOf({ state, next, wait }: Flow, { words, today, guide }: NowContext): string {
  if (state === 'waiting') return words.daysLeft(wait!.last - today);
  if (state === 'over') return words.waitOver;
  if (state === 'finished') return words.finished;
  const { length } = numberedSteps(next!.section);
  if (state === 'begun') return words.stepOf(next!.step.number!, length);
  return words.ahead(length, waitAhead(next!, guide)?.wait ?? 0);
}

/** The first step with a wait in the section of the next step, or in a section after it. */
function waitAhead({ section }: PlacedStep, { sections }: Guide): Step | undefined {
  return sections
    .slice(sections.indexOf(section))
    .flatMap(({ steps }) => steps)
    .find((step) => step.wait);
}

/**
 * A reader who comes back in the wait and has kept nothing looks like a new one. The big button would lead this reader to
 * sign in, which ends the wait.
 */
function alreadyWaiting({ next }: Flow, context: NowContext): unknown {
  const wait = waitAhead(next!, context.guide);
  return wait ? toWait(wait, context.words.waitingAlready, context) : nothing;
}

function toWait({ id }: Step, text: string, context: NowContext): unknown {
  return html`<a part="link" href=${deepHref(id)} @click=${(event: MouseEvent) => context.links.follow(event, id)}
    >${word(text, context)}</a
  >`;
}

function until({ state, wait }: Flow, context: NowContext): unknown {
  if (state !== 'waiting') return nothing;
  const { words, wordsLang } = context;
  return html`<p>${word(words.waitUntil(dayInWords(wait!.last + 1, wordsLang, 'full')), context)}</p>
    <p>${toWait(wait!.step, words.waitBroken, context)}</p>`;
}

function bar({ state, next, wait }: Flow, { reader, today }: NowContext): unknown {
  const [value, max] =
    state === 'waiting'
      ? [today - wait!.first, wait!.step.wait!]
      : state === 'begun'
        ? [
            numberedSteps(next!.section).filter(({ id }) => reader.progress.done.has(id)).length,
            numberedSteps(next!.section).length,
          ]
        : [0, 0];
  return max ? html`<progress part="bar" aria-hidden="true" .max=${max} .value=${value}></progress>` : nothing;
}

function button({ state, next }: Flow, context: NowContext): unknown {
  if (!next) return nothing;
  const { reader, words, links } = context;
  const { id, number, title } = next.step;
  const isWaiting = state === 'waiting';
  // An open step has the primary button itself.
  const isSecondary = reader.open.has(id) || isWaiting;
  return html`<button part=${isSecondary ? 'secondary' : 'primary'} type="button" @click=${() => links.goTo(id, true)}>
    ${
      state === 'start'
        ? word(words.start(number!), context)
        : html`${word(isWaiting ? words.meanwhile : words.goOn, context)} <span class="leads-to">${title}</span>`
    }
  </button>`;
}
