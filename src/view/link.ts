import { deepHref } from '../browser/deep-link.js';
import type { Context } from './context.js';
import { element, type Child } from './element.js';

/**
 * A link. The address `#id` leads to a section, step or platform of the guide. If the guide does not show that section, step
 * or platform, only the text of the link is shown.
 *
 * @csspart link - A link in the text.
 */
export function link(
  href: string,
  content: Child,
  { reader, links }: Pick<Context, 'reader' | 'links'>,
  part = 'link',
): Child {
  if (!href.startsWith('#')) return element('a', { part, href, rel: 'noopener noreferrer' }, content);
  const id = href.slice(1);
  if (!reader.shows(id)) return content;
  const created = element('a', { part, href: deepHref(id) }, content);
  created.addEventListener('click', (event) => links.follow(event, id));
  return created;
}
