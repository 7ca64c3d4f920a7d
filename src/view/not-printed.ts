import { html, nothing } from 'lit';
import type { Context } from './context.js';
import { word, type WordsContext } from './word.js';

/**
 * A line that says on paper which routes and platforms are left out. It is not visible on the screen.
 *
 * @csspart not-printed - The line on paper that says what is left out.
 */
export function notPrinted(context: WordsContext & Pick<Context, 'routes' | 'platforms' | 'reader'>): unknown {
  const { routes, platforms, words, reader } = context;
  const titles = [
    ...routes.filter((route) => route !== reader.route),
    ...[...platforms].filter(([id]) => reader.platform && id !== reader.platform).map(([, title]) => title),
  ];
  return titles.length
    ? html`<p part="not-printed">${word(words.notPrinted(titles.join('; ')), context)}</p>`
    : nothing;
}
