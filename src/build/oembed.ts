import type { Guide } from '../guide/guide.js';
import { escapeHtml } from './escape-html.js';

/**
 * Creates the oEmbed response for `embed.html` (https://oembed.com).
 *
 * The class `wp-embedded-content` and the link are for WordPress. WordPress shows only the link until the page in the iframe
 * has sent its height. Then WordPress shows only the iframe. Other systems show the link above the iframe.
 *
 * @param address the address at which `dist` is served, without a slash at the end
 * @returns the response as JSON
 */
export function oembed(guide: Guide, address: string): string {
  const page = `${address}/embed.html?lang=${guide.lang}`;
  const [width, height] = [600, 600];
  const title = escapeHtml(guide.title);
  const response = {
    version: '1.0',
    type: 'rich',
    html: `<blockquote class="wp-embedded-content"><a href="${escapeHtml(page)}">${title}</a></blockquote><iframe class="wp-embedded-content" src="${escapeHtml(page)}" title="${title}" width="${width}" height="${height}"></iframe>`,
    // `width` and `height` must be numbers. Otherwise, Ghost rejects the response.
    width,
    height,
    title: guide.title,
    provider_name: 'tiktok-exit-guide',
    provider_url: address,
    cache_age: 86_400,
  };
  return `${JSON.stringify(response, null, 2)}\n`;
}
