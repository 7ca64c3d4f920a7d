import { decodeEntities } from './decode-entities.js';

const LINKS = ['https:', 'http:', 'mailto:'];
const PICTURES = ['https:'];

/**
 * The address as a browser would read it, if a guide may use it; else undefined.
 *
 * A link may go to `https:`, `http:`, `mailto:`, a relative address or a `#` fragment; a picture may come from `https:`
 * or a relative address, but not from another host by the page's own protocol (`//host`), which may be `http:`.
 * Character references are decoded and the characters that the URL parser drops are removed before the protocol is looked
 * at, since `java&#10;script:` is `javascript:` to a browser (https://url.spec.whatwg.org/#concept-basic-url-parser,
 * steps 1 and 3).
 */
export function allowedAddress(written: string, use: 'link' | 'picture' = 'link'): string | undefined {
  const address = decodeEntities(written)
    // oxlint-disable-next-line no-control-regex -- these are the characters that the URL parser drops
    .replace(/^[\0- ]+|(?<![\0- ])[\0- ]+$|[\t\n\r]+/g, '');
  // A browser reads a backslash as a slash.
  if (use === 'picture' && /^[\\/]{2}/.test(address)) return undefined;
  const protocol = /^[a-z][a-z\d+.-]*:/i.exec(address)?.[0].toLowerCase();
  const allowed = use === 'link' ? LINKS : PICTURES;
  return protocol === undefined || allowed.includes(protocol) ? address : undefined;
}
