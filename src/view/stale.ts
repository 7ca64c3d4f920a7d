import { html, nothing } from 'lit';
import { dayOf } from '../browser/days.js';
import { freshness } from '../browser/freshness.js';
import type { Context } from './context.js';
import { drawnOnce } from './drawn-once.js';
import { link } from './link.js';
import { word } from './word.js';

/**
 * A warning if the last check of the guide is 270 days old or older. The warning has a link to the first source of the guide,
 * which is the official page. Without sources, there is no warning.
 */
export function stale(context: Context): unknown {
  const { guide, words, today } = context;
  const [official] = guide.sources;
  if (!official || freshness(today - dayOf(guide.checked)) !== 'stale') return nothing;
  return html`<div part="note warning">
    <p part="note-title">${word(words.notes.warning, context)}</p>
    <p>
      ${word(words.stale, context)} ${drawnOnce(guide, context, (text) => [link(official.href, official.title, text)])}
    </p>
  </div>`;
}
