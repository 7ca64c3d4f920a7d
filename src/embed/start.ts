import { define } from '../element/define.js';
import { insertGuides } from './insert-guides.js';
import { upgradeDivs } from './upgrade-divs.js';

/** Starts a script: it registers `<tiktok-exit-guide>` and inserts guides for `data-*` attributes. */
export function start(): void {
  define();
  insertGuides(document.currentScript);
  upgradeDivs();
}
