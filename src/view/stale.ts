import { html, nothing } from 'lit';
import { dayOf } from '../browser/days.js';
import { freshness } from '../browser/freshness.js';
import type { Context } from './context.js';
import { link } from './link.js';

/**
 * A warning if the last check of the guide is 270 days old or older. The warning has a link to the first source of the guide,
 * which is the official page. Without sources, there is no warning.
 */
export function stale(context: Pick<Context, 'guide' | 'words' | 'today' | 'reader' | 'links'>): unknown {
  const { guide, words, today } = context;
  const [official] = guide.sources;
  if (!official || freshness(today - dayOf(guide.checked)) !== 'stale') return nothing;
  return html`<div part="note warning">
    <p part="note-title">${words.notes.warning}</p>
    <p>${words.stale} ${link(official.href, official.title, context)}</p>
  </div>`;
}
