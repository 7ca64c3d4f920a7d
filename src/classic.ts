/**
 * The entry of the classic script: registers `<tiktok-exit-guide>`, and puts a guide where the script tag or a
 * `<div data-tiktok-exit-guide>` asks for one, for places that drop unknown tags.
 */
import { define } from './define.js';
import { insertGuide } from './embed/insert-guide.js';
import { upgradeDivs } from './embed/upgrade-divs.js';

define();
insertGuide(document.currentScript);
upgradeDivs();
