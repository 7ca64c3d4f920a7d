import { html } from 'lit';
import { dayInWords } from '../browser/days.js';
import type { Step } from '../guide/guide.js';
import type { Context } from './context.js';
import { word, type WordsContext } from './word.js';

/**
 * A button that marks a step as done, closes it and opens the next one. A step after the wait is not due while the wait is
 * running. Then the day from which it is due is shown, and no button.
 *
 * @csspart due-from - The day from which a step is due, in place of its button.
 */
export function done(step: Step, context: WordsContext & Pick<Context, 'reader' | 'links'>): unknown {
  const { words, wordsLang, reader, links } = context;
  const { flow } = reader;
  const dueFrom = flow.dueFrom(step);
  if (dueFrom !== undefined) {
    return html`<p part="due-from">${word(words.dueFrom(dayInWords(dueFrom, wordsLang)), context)}</p>`;
  }
  const next = flow.after(step.id)?.step;
  return html`<button part="primary" type="button" @click=${() => links.finish(step.id)}>
    ${
      next
        ? html`${word(words.doneNext, context)} <span class="leads-to">${next.title}</span>`
        : word(words.done, context)
    }
  </button>`;
}
