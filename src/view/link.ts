import { html } from 'lit';
import { deepLink } from '../browser/deep-link.js';
import type { Context } from './context.js';

/**
 * A link: to a section or step of the guide if it is `#id`, else out of the page. It opens in the same tab, so it need not
 * say that it leaves the page. Where `sections` leaves out the place it leads to, it is plain text.
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
  return html`<a part=${part} href=${deepLink(id)} @click=${(event: MouseEvent) => links.follow(event, id)}
    >${content}</a
  >`;
}
