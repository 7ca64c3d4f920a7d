import { html, nothing } from 'lit';
import type { Block } from '../guide/guide.js';
import type { Context } from './context.js';
import { word, type WordsContext } from './word.js';

/**
 * A line that says on paper which routes are left out, and for which platforms instructions are left out. It is not visible on
 * the screen.
 *
 * @csspart not-printed - The line on paper that says what is left out.
 */
export function notPrinted(context: WordsContext & Pick<Context, 'routes' | 'platforms' | 'reader'>): unknown {
  const { routes, platforms, words, reader } = context;
  const steps = reader.routeSections.flatMap((section) => section.steps);
  const hidden = new Set(steps.flatMap(({ body }) => body.flatMap((block) => hiddenWays(block, reader.platform))));
  const titles = [
    ...routes.filter((route) => route !== reader.route),
    ...[...platforms].filter(([id]) => hidden.has(id)).map(([, title]) => title),
  ];
  return titles.length
    ? html`<p part="not-printed">${word(words.notPrinted(titles.join('; ')), context)}</p>`
    : nothing;
}

/** The platforms whose instructions in this block are hidden. If there are none for the chosen platform, all are shown. */
function hiddenWays(block: Block, chosen: string | undefined): string[] {
  if (!('ways' in block)) return [];
  const ids = block.ways.map(({ id }) => id);
  return chosen && ids.includes(chosen) ? ids.filter((id) => id !== chosen) : [];
}
