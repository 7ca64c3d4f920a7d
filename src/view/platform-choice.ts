import { html, nothing } from 'lit';
import type { Context } from './context.js';

/**
 * The choice of a platform for the whole guide. Nothing is rendered if the guide has fewer than two platforms.
 *
 * @csspart platforms - The group of radio buttons for the platform, such as phone or browser.
 * @csspart choice - One radio button of the group, with its label.
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
