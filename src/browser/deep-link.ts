const PREFIX = '#exit-guide:';

/** The fragment of a deep link to a section, a step or a platform, such as `#exit-guide:wait`. */
export function deepLink(id: string): string {
  return PREFIX + encodeURIComponent(id);
}

/**
 * The address for a link in the guide. Usually this is only the fragment. But on a page with `<base href>`, such as every
 * Angular page, the browser adds a fragment to that address, so the link would lead to another page. There, the whole address
 * of the page is used.
 */
export function deepHref(id: string): string {
  const page = (address: string) => address.replace(/#.*/, '');
  return page(document.baseURI) === page(location.href) ? deepLink(id) : deepAddress(id);
}

/** The address of the current page with a deep link. */
export function deepAddress(id: string): string {
  return location.href.replace(/#.*/, '') + deepLink(id);
}

/** The id in the fragment of a deep link. Undefined if the fragment is not a deep link of the guide. */
export function linkedId(hash: string): string | undefined {
  if (!hash.startsWith(PREFIX)) return undefined;
  try {
    return decodeURIComponent(hash.slice(PREFIX.length));
  } catch {
    // A fragment with invalid percent-encoding, such as a single %.
    return undefined;
  }
}
