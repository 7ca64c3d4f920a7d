/** Registers `<tiktok-exit-guide>` at import. On a server, where there is no `document`, it does nothing. */
import { define } from '../element/define.js';

export * from './index.js';

if ('document' in globalThis) define();
