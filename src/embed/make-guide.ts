import type { TikTokExitGuide } from '../element/tiktok-exit-guide.js';

/** A `<tiktok-exit-guide>` with these attributes, not yet on the page. */
export function makeGuide(options: [name: string, value: string][]): TikTokExitGuide {
  const guide = document.createElement('tiktok-exit-guide');
  for (const [name, value] of options) guide.setAttribute(name, value);
  return guide;
}
