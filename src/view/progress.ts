import { html, nothing } from 'lit';
import { numberedSteps } from '../guide/arrange.js';
import type { Section } from '../guide/guide.js';
import type { Context } from './context.js';

/**
 * How many steps of a section are done. Nothing is rendered for a section without numbered steps: the reader chooses between
 * the steps of such a section, so they need not all be done.
 *
 * @csspart progress - The number of steps of a section that are done, as text and as a bar.
 */
export function progress(section: Section, { words, reader }: Pick<Context, 'words' | 'reader'>): unknown {
  const steps = numberedSteps(section);
  if (!steps.length) return nothing;
  const finished = steps.filter(({ id }) => reader.progress.done.has(id)).length;
  return html`<span part="progress"
    >${words.progress(finished, steps.length)}
    <progress aria-hidden="true" .max=${steps.length} .value=${finished}></progress
  ></span>`;
}
