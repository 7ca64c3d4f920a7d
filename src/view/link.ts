import { html } from 'lit';
import { deepHref } from '../browser/deep-link.js';
import type { Context } from './context.js';

/**
 * A link. The address `#id` leads to a section, step or platform of the guide. If the guide does not show that section, step
 * or platform, only the text of the link is rendered.
 *
 * @csspart link - A link in the text.
 */
export function link(
  href: string,
  content: unknown,
  { reader, links }: Pick<Context, 'reader' | 'links'>,
  part = 'link',
): unknown {
  if (!href.startsWith('#')) return html`<a part=${part} href=${href} rel="noopener noreferrer">${content}</a>`;
  const id = href.slice(1);
  if (!reader.shows(id)) return content;
  return html`<a part=${part} href=${deepHref(id)} @click=${(event: MouseEvent) => links.follow(event, id)}
    >${content}</a
  >`;
}
