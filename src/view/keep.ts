import { html, nothing } from 'lit';
import { numberedSteps } from '../guide/arrange.js';
import type { Context } from './context.js';
import { tick } from './tick.js';

/**
 * Whether the progress is kept on the device, and a button that forgets it. Nothing where it may not be kept, or where
 * there is nothing to tick.
 *
 * @csspart keep - Whether the progress is kept, and the button that forgets it.
 */
export function keep({ guide, words, reader }: Pick<Context, 'guide' | 'words' | 'reader'>): unknown {
  if (!reader.canKeep || !guide.sections.some((section) => numberedSteps(section).length)) return nothing;
  return html`<div part="keep">
    ${tick(reader.progress.isKept, words.keep, (isWanted) => reader.keepProgress(isWanted))}
    <button part="button" type="button" @click=${() => reader.forget()}>${words.forget}</button>
  </div>`;
}
