/** Registers `<tiktok-exit-guide>` when it is imported. On a server it does nothing: the tag stays as it was written. */
import { define } from '../element/define.js';

export * from './index.js';

if ('document' in globalThis) define();
