import type { GuideEventMap } from './events.js';
import { TikTokExitGuide } from './tiktok-exit-guide.js';
import { version } from './version.js';

const TAG = 'tiktok-exit-guide';

/**
 * Registers `<tiktok-exit-guide>`. A second copy of the same version is quiet; another version leaves the first one in
 * place and says so in the console.
 */
export function define(): void {
  const registered = customElements.get(TAG) as { version?: string } | undefined;
  if (!registered) customElements.define(TAG, TikTokExitGuide);
  else if (registered.version !== version) {
    const first = registered.version ?? 'another script';
    console.error(`<${TAG}> ${version} is not used, since ${first} came first. Load the script once.`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tiktok-exit-guide': TikTokExitGuide;
  }

  /** They bubble, so that a listener may be anywhere above the guide. */
  interface GlobalEventHandlersEventMap extends GuideEventMap {}
}
