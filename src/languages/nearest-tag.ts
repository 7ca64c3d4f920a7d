/**
 * Returns the available language tag that is nearest to one of the wanted tags. The wanted tags are tried in order, until one
 * has a match.
 *
 * For each wanted tag, the whole tag is tried first, then the tag without its last subtag, and so on. So `es-MX` finds `es`. An
 * available tag can have more subtags than the wanted tag. So `pt` and `pt-PT` find `pt-BR` if no other Portuguese tag is
 * available. If several available tags match, the first of them is returned.
 *
 * @param available BCP 47 tags
 * @param wanted BCP 47 tags in order of preference. Underscores are allowed. Values that are not tags are ignored
 */
export function nearestTag(available: readonly string[], wanted: readonly unknown[]): string | undefined {
  for (const tag of wanted) {
    const subtags = String(tag).toLowerCase().split(/[-_]/);
    for (; subtags.length; subtags.pop()) {
      const start = `${subtags.join('-')}-`;
      const nearest = available.find((each) => `${each.toLowerCase()}-`.startsWith(start));
      if (nearest) return nearest;
    }
  }
  return undefined;
}
