import { html, nothing } from 'lit';
import { platformsOf } from '../guide/arrange.js';
import type { Context } from './context.js';
import { word, type WordsContext } from './word.js';

/**
 * The choice of a platform for the whole guide. Nothing is rendered if the chosen route has fewer than two platforms.
 *
 * @csspart platforms - The group of radio buttons for the platform, such as phone or browser.
 * @csspart choice - One radio button of the group, with its label. The chosen one has a second part name: `chosen`.
 */
export function platformChoice(context: WordsContext & Pick<Context, 'platforms' | 'reader'>): unknown {
  const { platforms, words, reader } = context;
  if (platformsOf(reader.routeSections).size < 2) return nothing;
  return html`<fieldset part="platforms">
    <legend>${word(words.platforms, context)}</legend>
    ${[...platforms].map(
      ([id, title]) =>
        html`<label part=${id === reader.platform ? 'choice chosen' : 'choice'}
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
