import { define } from '../element/define.js';
import { insertGuides } from './insert-guides.js';
import { upgradeDivs } from './upgrade-divs.js';

/** What a script does when it runs: registers `<tiktok-exit-guide>`, and puts a guide where `data-*` ask for one. */
export function start(): void {
  define();
  insertGuides(document.currentScript);
  upgradeDivs();
}
