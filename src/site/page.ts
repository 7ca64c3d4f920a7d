import { readFileSync } from 'node:fs';
import { escapeHtml } from '../build/escape-html.js';
import { withSiteLinks } from './with-site-links.js';

const template = readFileSync(new URL('page.html', import.meta.url), 'utf8');

/**
 * Puts content into a page of the site that is one folder below its first page.
 *
 * @param title plain text
 * @param description a sentence for search engines, in plain text
 * @param content HTML
 * @param current the path of the page in the site, such as `docs/index.html`
 */
export function page(title: string, description: string, content: string, current: string): string {
  const filled = template
    .replace('<!-- title -->', () => escapeHtml(title))
    .replace('<!-- description -->', () => escapeHtml(description))
    .replace('<!-- content -->', () => `\n${content}`);
  return withSiteLinks(filled, '../', current);
}
