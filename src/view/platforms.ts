import { html, nothing } from 'lit';
import type { Context } from './context.js';

/**
 * The choice of a platform, once for the whole guide. Nothing where there is nothing to choose.
 *
 * @csspart platforms - The choice between phone and browser.
 * @csspart choice - One of them.
 */
export function platforms(context: Context): unknown {
  if (context.platforms.size < 2) return nothing;
  return html`<fieldset part="platforms">
    <legend>${context.words.platforms}</legend>
    ${[...context.platforms].map(
      ([id, title]) =>
        html`<label part="choice"
          ><input
            type="radio"
            name="platform"
            .checked=${id === context.platform}
            @change=${() => context.choose(id)}
          />${title}</label
        >`,
    )}
  </fieldset>`;
}
