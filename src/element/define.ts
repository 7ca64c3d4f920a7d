import type { GuideEventMap } from './events.js';
import { TikTokExitGuide } from './tiktok-exit-guide.js';
import { version } from './version.js';

const TAG = 'tiktok-exit-guide';

/**
 * Registers `<tiktok-exit-guide>`. If an element with this name is already registered, that element stays. If the registered
 * element has another version than this script, the console shows an error.
 */
export function define(): void {
  const registered = customElements.get(TAG) as { version?: string } | undefined;
  if (!registered) customElements.define(TAG, TikTokExitGuide);
  else if (registered.version !== version) {
    const other = registered.version ? `version ${registered.version}` : 'another script';
    console.error(
      `<${TAG}> Version ${version} is not used, because ${other} was registered first. Load one script only.`,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tiktok-exit-guide': TikTokExitGuide;
  }

  /**
   * Events bubble to the ancestors of the guide, so listeners on all elements and on the document need the types of the
   * events.
   */
  interface GlobalEventHandlersEventMap extends GuideEventMap {}
}
