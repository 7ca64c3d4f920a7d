import { TikTokExitGuide } from '../element/tiktok-exit-guide.js';

/** The attributes that a publisher can set. `freshness` is left out, because the guide itself sets it. */
const NAMES = TikTokExitGuide.observedAttributes.filter((name) => name !== 'freshness');

/**
 * Reads the attributes of a guide from the `data-*` attributes of an element. The returned names have no `data-` prefix.
 * Other `data-*` attributes are ignored, because they can belong to other scripts.
 */
export function dataOptions(element: Element): [name: string, value: string][] {
  return NAMES.filter((name) => element.hasAttribute(`data-${name}`)).map((name) => [
    name,
    element.getAttribute(`data-${name}`)!,
  ]);
}
