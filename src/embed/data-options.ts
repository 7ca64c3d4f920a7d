import { TikTokExitGuide } from '../element/tiktok-exit-guide.js';

/** Attributes that a publisher can set. `freshness` is left out, because the guide sets it. */
const NAMES = TikTokExitGuide.observedAttributes.filter((name) => name !== 'freshness');

/**
 * Reads options from the `data-*` attributes of an element. The returned names have no `data-` prefix. `data-*` attributes
 * for other scripts are ignored.
 */
export function dataOptions(element: Element): [name: string, value: string][] {
  return NAMES.filter((name) => element.hasAttribute(`data-${name}`)).map((name) => [
    name,
    element.getAttribute(`data-${name}`)!,
  ]);
}
