import { html, nothing } from 'lit';
import type { Context } from './context.js';
import { tick } from './tick.js';

/**
 * Whether the progress is kept on the device, and a button that forgets it. Nothing where it may not be kept, or where
 * there is nothing to tick.
 *
 * @csspart keep - Whether the progress is kept, and the button that forgets it.
 */
export function keep(context: Context): unknown {
  const { canKeep, guide, progress, words } = context;
  if (!canKeep || !guide.sections.some(({ steps }) => steps.some(({ number }) => number))) return nothing;
  return html`<div part="keep">
    ${tick(progress.isKept, words.keep, context.keep)}
    <button part="button" type="button" @click=${context.forget}>${words.forget}</button>
  </div>`;
}
