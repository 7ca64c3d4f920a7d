const PREFIX = '#exit-guide:';

/** The fragment of a deep link to a section, a step or a platform, such as `#exit-guide:wait`. */
export function deepLink(id: string): string {
  return PREFIX + encodeURIComponent(id);
}

/**
 * The `href` of a link from one place in the guide to another. Usually the `href` is only a fragment. On a page with
 * `<base href>`, such as every Angular page, the browser would add the fragment to the address in `<base href>`, so the link
 * could lead to another page. If these addresses differ, the `href` is the address of the page with the fragment.
 */
export function deepHref(id: string): string {
  const page = (address: string) => address.replace(/#.*/, '');
  return page(document.baseURI) === page(location.href) ? deepLink(id) : deepAddress(id);
}

/** The address of the current page with a deep link. */
export function deepAddress(id: string): string {
  return location.href.replace(/#.*/, '') + deepLink(id);
}

/** The id in the fragment of an address. Undefined if the fragment is not a deep link. */
export function linkedId(hash: string): string | undefined {
  if (!hash.startsWith(PREFIX)) return undefined;
  try {
    return decodeURIComponent(hash.slice(PREFIX.length));
  } catch {
    // The fragment has invalid percent-encoding, such as a single %.
    return undefined;
  }
}
