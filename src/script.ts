/** The entry of the script tag: registers `<tiktok-exit-guide>` on the page. */
import { define } from './define.js';

define();
