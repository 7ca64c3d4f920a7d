/** What an importer gets. Importing has no side effect: call `define()` to register the element. */
export { define } from '../element/define.js';
export {
  GuideErrorEvent,
  GuideLoadEvent,
  GuidePlatformChangeEvent,
  GuideStepDoneEvent,
  GuideStepToggleEvent,
} from '../element/events.js';
export type { GuideErrorCode, GuideEventMap } from '../element/events.js';
export type * from '../guide/guide.js';
export type { Freshness } from '../browser/freshness.js';
export { TikTokExitGuide } from '../element/tiktok-exit-guide.js';
export { version } from '../element/version.js';
