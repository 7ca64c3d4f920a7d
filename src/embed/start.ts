import { define } from '../element/define.js';
import { insertGuides } from './insert-guides.js';
import { upgradeDivs } from './upgrade-divs.js';

/** Registers `<tiktok-exit-guide>`, and inserts guides for scripts and divs with `data-*` attributes. */
export function start(): void {
  define();
  insertGuides(document.currentScript);
  upgradeDivs();
}
