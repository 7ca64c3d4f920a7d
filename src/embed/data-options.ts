import { TikTokExitGuide } from '../tiktok-exit-guide.js';

/**
 * The guide's options that an element carries as `data-*`, by their names as attributes. They are the attributes that the
 * guide observes, but for `freshness`, which it sets itself; any other `data-*` is somebody else's.
 */
export function dataOptions(element: Element): [name: string, value: string][] {
  return TikTokExitGuide.observedAttributes
    .filter((name) => name !== 'freshness' && element.hasAttribute(`data-${name}`))
    .map((name) => [name, element.getAttribute(`data-${name}`)!]);
}
