import { reveal } from '../browser/reveal.js';
import type { Section, Step } from '../guide/guide.js';
import type { Context } from './context.js';
import { element, setAttributes } from './element.js';
import { link } from './link.js';
import { word, type WordsContext } from './word.js';

/**
 * The sources of a section or a step: a button that says how many there are, and a panel with the links. The button
 * shows and hides the panel. An id that is not in the sources of the guide is left out.
 *
 * The button changes the panel without the help of `ReaderState`, because nothing else in the guide changes with the
 * panel.
 *
 * @returns undefined if there are no sources
 * @csspart sources-button - The button that shows the sources.
 * @csspart sources - The sources of a section or a step.
 * @csspart source - A link to one source.
 */
export function sources(
  { id, sources: ids = [] }: Section | Step,
  context: WordsContext & Pick<Context, 'reader' | 'links'>,
): [button: HTMLElement, panel: HTMLElement] | undefined {
  const cited = context.guide.sources.filter((source) => ids.includes(source.id));
  if (!cited.length) return undefined;
  const panelId = `sources-${id}`;
  const button = element(
    'button',
    { part: 'sources-button quiet', type: 'button', 'aria-expanded': 'false', 'aria-controls': panelId },
    word(context.words.sources(cited.length), context),
  );
  // The attribute `hidden` is on a `<div>` around the list. If it were on the list itself, some browsers would tell
  // screen readers about an empty list.
  const panel = element(
    'div',
    { part: 'sources', id: panelId, hidden: 'until-found' },
    element(
      'ul',
      { role: 'list' },
      cited.map(({ href, title }) => element('li', {}, link(href, title, context, 'source'))),
    ),
  );
  button.addEventListener('click', () => {
    const isOpen = !panel.hasAttribute('hidden');
    if (!isOpen) reveal([panel]);
    setAttributes(panel, { hidden: isOpen ? 'until-found' : undefined });
    setAttributes(button, { 'aria-expanded': String(!isOpen) });
  });
  // After this event, the browser removes `hidden` from the panel. So only the button must be changed here.
  panel.addEventListener('beforematch', () => setAttributes(button, { 'aria-expanded': 'true' }));
  return [button, panel];
}
