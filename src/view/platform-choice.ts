import { html, nothing } from 'lit';
import type { Context } from './context.js';

/**
 * The choice of a platform, once for the whole guide. Nothing where there is nothing to choose.
 *
 * @csspart platforms - The choice between phone and browser.
 * @csspart choice - One of them.
 */
export function platformChoice({ platforms, words, reader }: Pick<Context, 'platforms' | 'words' | 'reader'>): unknown {
  if (platforms.size < 2) return nothing;
  return html`<fieldset part="platforms">
    <legend>${words.platforms}</legend>
    ${[...platforms].map(
      ([id, title]) =>
        html`<label part="choice"
          ><input
            type="radio"
            name="platform"
            .checked=${id === reader.platform}
            @change=${() => reader.choosePlatform(id)}
          />${title}</label
        >`,
    )}
  </fieldset>`;
}
