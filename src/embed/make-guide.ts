import type { TikTokExitGuide } from '../element/tiktok-exit-guide.js';

/** Creates a `<tiktok-exit-guide>` with the attributes in `options`. The caller must add the element to the page. */
export function makeGuide(options: [name: string, value: string][]): TikTokExitGuide {
  const guide = document.createElement('tiktok-exit-guide');
  for (const [name, value] of options) guide.setAttribute(name, value);
  return guide;
}
