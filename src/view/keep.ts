import { html, nothing } from 'lit';
import { hasProgress } from '../guide/has-progress.js';
import type { Context } from './context.js';
import { tick } from './tick.js';

/**
 * Nothing is rendered if the attribute `remember` is `never`, or if the guide has nothing to tick and no wait.
 *
 * @csspart keep - The checkbox that keeps the progress on this device, and the button that deletes it.
 */
export function keep({ guide, words, reader }: Pick<Context, 'guide' | 'words' | 'reader'>): unknown {
  if (!reader.canKeep || !hasProgress(guide)) return nothing;
  return html`<div part="keep">
    ${tick(reader.progress.isKept, words.keep, (isKept) => reader.keepProgress(isKept))}
    <button part="button" type="button" @click=${() => reader.forget()}>${words.forget}</button>
  </div>`;
}
