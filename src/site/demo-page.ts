import { withSiteLinks } from './with-site-links.js';

/**
 * Changes a page of the demo for the site. In the demo, the built files are in the folder `dist` beside the folder `demo`. On the
 * site, each version has a folder beside the first page, and the scripts of the pages are in the folder `scripts`.
 *
 * @param html the HTML of the page
 * @param path the path of the page in `demo`, such as `hostile/index.html`
 * @param version the version whose files the page loads
 * @throws {Error} if the page still names the folder `dist` afterwards
 */
export function demoPage(html: string, path: string, version: string): string {
  const up = '../'.repeat(path.split('/').length - 1);
  const moved = html
    .replaceAll(`"${up}../dist/demo/`, `"${up}scripts/`)
    .replaceAll(`"${up}../dist/`, `"${up}${version}/`);
  const left = /"[^"]*\bdist\/[^"]*"/.exec(moved);
  if (left) throw new Error(`demo/${path} names ${left[0]}, which the site does not have.`);
  return withSiteLinks(moved, up, path);
}
