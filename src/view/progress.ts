import { html, nothing } from 'lit';
import { numberedSteps } from '../guide/arrange.js';
import type { Section } from '../guide/guide.js';
import type { Context } from './context.js';

/**
 * How many steps of a section are done. Nothing where its steps are options, of which nobody does all.
 *
 * @csspart progress - How many steps of a section are done, in words and as a bar.
 */
export function progress(section: Section, { words, reader }: Pick<Context, 'words' | 'reader'>): unknown {
  const due = numberedSteps(section);
  if (!due.length) return nothing;
  const finished = due.filter(({ id }) => reader.progress.done.has(id)).length;
  return html`<span part="progress"
    >${words.progress(finished, due.length)}
    <progress aria-hidden="true" .max=${due.length} .value=${finished}></progress
  ></span>`;
}
