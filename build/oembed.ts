import type { Guide } from '../src/guide/guide.js';
import { escapeHtml } from './escape-html.js';

/**
 * What the host of `embed.html` answers to a system that asks how to show it (https://oembed.com). The classes and the link are
 * those by which WordPress lets the frame have its own height, and shows the link until it has; elsewhere the link stands above.
 *
 * @param address where `dist` is served, without a slash at the end
 */
export function oembed(guide: Guide, address: string): string {
  const page = `${address}/embed.html?lang=${guide.lang}`;
  const [width, height] = [600, 600];
  const title = escapeHtml(guide.title);
  const answer = {
    version: '1.0',
    type: 'rich',
    html: `<blockquote class="wp-embedded-content"><a href="${escapeHtml(page)}">${title}</a></blockquote><iframe class="wp-embedded-content" src="${escapeHtml(page)}" title="${title}" width="${width}" height="${height}"></iframe>`,
    // Ghost takes no answer without a number here.
    width,
    height,
    title: guide.title,
    provider_name: 'tiktok-exit-guide',
    provider_url: address,
    cache_age: 86_400,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
