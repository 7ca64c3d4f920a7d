import type { Guide } from '../guide/guide.js';
import { version } from '../element/version.js';
import { escapeHtml } from './escape-html.js';
import { oembed } from './oembed.js';

/**
 * Creates the page for iframes, and an oEmbed response for each guide.
 *
 * The page has links to the oEmbed responses only if `baseAddress` is set. Without `baseAddress`, the address of the server is
 * not known.
 *
 * @param page the HTML of the page in `src`
 * @param baseAddress the address at which `dist` will be served, such as `https://paper.example/exit-guide`. If it is missing,
 *   the oEmbed responses contain the example address of the documentation
 * @returns the content of each file, by the name of the file in `dist`
 * @throws {Error} if `baseAddress` is not an absolute address, or has a query or a fragment
 */
export function embedFiles(page: string, guides: Guide[], baseAddress?: string): Record<string, string> {
  if (baseAddress && !(URL.canParse(baseAddress) && /^https?:\/\/[^\s?#]+$/.test(baseAddress))) {
    throw new Error(
      `EMBED_ADDRESS is "${baseAddress}". It must be an absolute address without ? and #, such as https://paper.example/exit-guide.`,
    );
  }
  const address = (baseAddress || `https://example.org/${version}`).replace(/\/+$/, '');
  // Systems that support oEmbed use only the first link, so the link of the English guide is first.
  const sorted = guides.toSorted((a, b) => Number(b.lang === 'en') - Number(a.lang === 'en'));
  const links = sorted.map(({ lang }) => {
    const href = escapeHtml(`${address}/oembed/${lang}.json`);
    return `  <link rel="alternate" type="application/json+oembed" href="${href}" />\n  `;
  });
  return {
    'embed.html': baseAddress ? page.replace('</head>', `${links.join('')}</head>`) : page,
    ...Object.fromEntries(guides.map((guide) => [`oembed/${guide.lang}.json`, oembed(guide, address)])),
  };
}
