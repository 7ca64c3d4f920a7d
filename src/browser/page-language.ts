/**
 * The `lang` of the nearest ancestor that has a `lang`. Undefined if no ancestor has one. The host of a shadow root counts as
 * an ancestor of the elements in the shadow root.
 */
export function pageLanguage(element: Element): string | undefined {
  const parent = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  return parent && (parent.getAttribute('lang') || pageLanguage(parent));
}
