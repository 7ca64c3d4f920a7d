/** The `lang` of the nearest ancestor, also outside the shadow root. Undefined if no ancestor has one. */
export function pageLanguage(element: Element): string | undefined {
  const parent = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  return parent && (parent.getAttribute('lang') || pageLanguage(parent));
}
