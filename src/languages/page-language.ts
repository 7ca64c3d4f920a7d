/** The nearest `lang` around an element: inside the shadow root that it is in, else the page's. */
export function pageLanguage(element: Element): string | undefined {
  const around = element.parentElement?.closest<HTMLElement>('[lang]') ?? document.documentElement;
  return around.lang;
}
