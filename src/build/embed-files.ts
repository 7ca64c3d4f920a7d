import type { Guide } from '../guide/guide.js';
import { version } from '../element/version.js';
import { escapeHtml } from './escape-html.js';
import { oembed } from './oembed.js';

/**
 * The page for iframes and an oEmbed answer for each guide, by their names in `dist`. The page names the answers only if an
 * address is given: else it would send others to one that is not its own.
 *
 * @param page the page as it stands in `src`
 * @param given where `dist` will be served, such as `https://paper.example/exit-guide`. Default: the documents' example
 * @throws if that is no whole address
 */
export function embedFiles(page: string, guides: Guide[], given?: string): Record<string, string> {
  if (given && !(URL.canParse(given) && /^https?:\/\/[^\s?#]+$/.test(given))) {
    throw new Error(
      `EMBED_ADDRESS is "${given}". It must be a whole address without ? and #, such as https://paper.example/exit-guide.`,
    );
  }
  const address = (given || `https://example.org/${version}`).replace(/\/+$/, '');
  // Who asks takes the first answer, so English comes first.
  const sorted = guides.toSorted((one, other) => Number(other.lang === 'en') - Number(one.lang === 'en'));
  const links = sorted.map(({ lang }) => {
    const href = escapeHtml(`${address}/oembed/${lang}.json`);
    return `  <link rel="alternate" type="application/json+oembed" href="${href}" />\n  `;
  });
  return {
    'embed.html': given ? page.replace('</head>', `${links.join('')}</head>`) : page,
    ...Object.fromEntries(guides.map((guide) => [`oembed/${guide.lang}.json`, oembed(guide, address)])),
  };
}
