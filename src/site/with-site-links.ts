/** The pages that only the site has. The demo does not have them, because they are made from Markdown. */
const LINKS = [
  ['docs/index.html', 'Documentation'],
  ['changes/index.html', 'What changed'],
] as const;

/**
 * Adds links to the documents and to the changes to the end of the list of pages of the site. A page without such a list stays as it
 * is.
 *
 * @param html the HTML of a page
 * @param up the way from the page to the first page of the site, such as `../` or an empty text
 * @param current the path of the page in the site
 */
export function withSiteLinks(html: string, up: string, current: string): string {
  const items = LINKS.map(([path, name]) => {
    const isCurrent = path === current ? ' aria-current="page"' : '';
    return `  <li><a href="${up}${path}"${isCurrent}>${name}</a></li>\n        `;
  });
  return html.replace(/(?=<\/ul>\s*<\/nav>)/, () => items.join(''));
}
