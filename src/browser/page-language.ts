/** The `lang` of the nearest ancestor that has a `lang`, inside or outside the shadow root. Undefined if there is none. */
export function pageLanguage(element: Element): string | undefined {
  const parent = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  return parent && (parent.getAttribute('lang') || pageLanguage(parent));
}
