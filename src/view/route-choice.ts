import { html, nothing } from 'lit';
import type { Context } from './context.js';
import { word, type WordsContext } from './word.js';

/**
 * The choice of a route: what the reader wants to do. Nothing is rendered if the guide has fewer than two routes.
 *
 * @csspart routes - The group of radio buttons for the route, such as deleting the account or staying.
 * @csspart route - One radio button of the group, with its label. The chosen one has a second part name: `chosen`.
 */
export function routeChoice(context: WordsContext & Pick<Context, 'routes' | 'reader'>): unknown {
  const { routes, words, reader } = context;
  if (routes.length < 2) return nothing;
  return html`<fieldset part="routes">
    <legend>${word(words.routes, context)}</legend>
    ${routes.map(
      (route) =>
        html`<label part=${route === reader.route ? 'route chosen' : 'route'}
          ><input
            type="radio"
            name="route"
            .checked=${route === reader.route}
            @change=${() => reader.chooseRoute(route)}
          />${route}</label
        >`,
    )}
  </fieldset>`;
}
