/** What an importer gets. Importing has no side effect: call `define()` to register the element. */
export { define } from './define.js';
export {
  GuideErrorEvent,
  GuideLoadEvent,
  GuidePlatformChangeEvent,
  GuideStepDoneEvent,
  GuideStepToggleEvent,
} from './events.js';
export type { GuideErrorCode, GuideEventMap } from './events.js';
export type * from './guide/guide.js';
export type { Freshness } from './reader/freshness.js';
export { TikTokExitGuide } from './tiktok-exit-guide.js';
export { version } from './version.js';
