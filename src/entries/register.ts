/** Registers `<tiktok-exit-guide>` when this module is imported. A server has no `document`, so nothing is registered there. */
import { define } from '../element/define.js';

export * from './index.js';

if ('document' in globalThis) define();
