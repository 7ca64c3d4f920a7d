import { html, nothing } from 'lit';
import { numberedSteps } from '../guide/arrange.js';
import type { Section } from '../guide/guide.js';
import type { Context } from './context.js';

/**
 * The number of steps of a section that are done. Nothing is rendered for a section without numbered steps, because its steps
 * are alternatives.
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
