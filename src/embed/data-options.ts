import { TikTokExitGuide } from '../element/tiktok-exit-guide.js';

/** The attributes that the guide observes, but for `freshness`, which it sets itself. */
const NAMES = TikTokExitGuide.observedAttributes.filter((name) => name !== 'freshness');

/** The guide's options that an element carries as `data-*`, by their names as attributes; any other `data-*` is somebody else's. */
export function dataOptions(element: Element): [name: string, value: string][] {
  return NAMES.filter((name) => element.hasAttribute(`data-${name}`)).map((name) => [
    name,
    element.getAttribute(`data-${name}`)!,
  ]);
}
