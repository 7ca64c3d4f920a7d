/** The entry of the script tag: registers `<tiktok-exit-guide>` on the page. */
import { define } from './define.js';

export type * from './index.js';

define();
