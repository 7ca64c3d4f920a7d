/** The nearest `lang` around an element, through shadow roots; undefined if the page names none. */
export function pageLanguage(element: Element): string | undefined {
  const around = element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
  return around && (around.getAttribute('lang') || pageLanguage(around));
}
