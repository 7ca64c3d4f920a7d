/** The public API of the package. An import of this module does not register the element. To register it, call `define()`. */
export { define } from '../element/define.js';
export { GuideErrorEvent, type GuideErrorCode } from '../custom-guide/guide-error-event.js';
export { GuideLoadEvent, type GuideEventMap } from '../element/events.js';
export { GuidePlatformChangeEvent, GuideStepDoneEvent, GuideStepToggleEvent } from '../reader/reader-events.js';
export type * from '../guide/guide.js';
export type { Freshness } from '../browser/freshness.js';
export { TikTokExitGuide } from '../element/tiktok-exit-guide.js';
export { version } from '../element/version.js';
