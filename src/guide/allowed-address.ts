const LINKS = ['https:', 'http:', 'mailto:'];
const PICTURES = ['https:'];

/**
 * Checks an address from a guide.
 *
 * A link can use `https:`, `http:`, `mailto:`, a relative address or a `#` fragment. A picture can use `https:` or a
 * relative address. A picture cannot use `//host`: such an address has the protocol of the page, which can be `http:`. An empty
 * address is not allowed, because it would lead to the page itself.
 *
 * A browser reads `java\nscript:` as `javascript:`. So this function first removes the characters that a browser removes
 * (https://url.spec.whatwg.org/#concept-basic-url-parser, steps 1 and 3).
 *
 * @param href the address, without character references. If it comes from Markdown, the caller has decoded `&colon;`. In data,
 *   `&colon;` is a part of the address, and browsers do not read it as a colon
 * @param use what the guide uses the address for; default: `link`
 * @returns the address as a browser reads it, or undefined if it is not allowed
 */
export function allowedAddress(href: string, use: 'link' | 'picture' = 'link'): string | undefined {
  // oxlint-disable-next-line no-control-regex -- the URL parser removes these characters
  const address = href.replace(/^[\0- ]+|(?<![\0- ])[\0- ]+$|[\t\n\r]+/g, '');
  if (!address) return undefined;
  // A browser reads a backslash as a slash, so `\\host` is the same as `//host`.
  if (use === 'picture' && /^[\\/]{2}/.test(address)) return undefined;
  const protocol = /^[a-z][a-z\d+.-]*:/i.exec(address)?.[0].toLowerCase();
  const allowed = use === 'link' ? LINKS : PICTURES;
  return protocol === undefined || allowed.includes(protocol) ? address : undefined;
}
