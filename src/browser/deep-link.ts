const PREFIX = '#exit-guide:';

/** The fragment that leads to a section or a step, on any page that shows the guide. */
export function deepLink(id: string): string {
  return PREFIX + encodeURIComponent(id);
}

/** The address of the page with that fragment. */
export function deepAddress(id: string): string {
  return location.href.replace(/#.*/, '') + deepLink(id);
}

/** The id of the section, step or platform that a fragment leads to; undefined if the fragment is not one of ours. */
export function linkedId(hash: string): string | undefined {
  if (!hash.startsWith(PREFIX)) return undefined;
  try {
    return decodeURIComponent(hash.slice(PREFIX.length));
  } catch {
    // A stray % is not percent-encoding.
    return undefined;
  }
}
