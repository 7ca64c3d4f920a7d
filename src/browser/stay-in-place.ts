/**
 * Makes a change, and scrolls the page so that an element stays where the reader sees it. If something above the
 * element grows, all browsers except Safari do that themselves (scroll anchoring).
 *
 * Source: https://bugs.webkit.org/show_bug.cgi?id=171099. Remove this function when Safari has scroll anchoring.
 *
 * @param change resolves when the change is rendered
 */
export function stayInPlace(element: Element, change: () => Promise<unknown>): void {
  // The other browsers need only the change. To measure the element, they would have to calculate the layout, which
  // takes time.
  if (CSS.supports('overflow-anchor', 'auto')) return void change();
  const { top } = element.getBoundingClientRect();
  void change().then(() => scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' }));
}
