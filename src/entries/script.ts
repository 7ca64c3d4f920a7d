/**
 * The guide script. It works as a classic script and as a module. It registers `<tiktok-exit-guide>`. Some content management
 * systems remove unknown elements. For such systems, the guide script also inserts a guide in two other places: after its own
 * script element, if that element has `data-*` attributes, and into each `<div data-tiktok-exit-guide>`. The Markdown parser and the
 * other languages are files beside the script.
 */
import { removeLitGlobals } from '../browser/page-globals.js';
import { start } from '../embed/start.js';
import { fileAddress } from '../browser/file-address.js';
import { customGuideModule } from '../custom-guide/custom-guide-module.js';
import { languageModule } from '../languages/index.js';

export type * from './index.js';

const script = document.currentScript;
// In the script, the import in `customGuideModule` has the relative address. Bundlers understand only such an import.
const parser = fileAddress(script, 'tiktok-exit-guide.parser.js');
if (!parser.startsWith('.')) customGuideModule.load = () => import(parser);
languageModule.load = (tag) => import(fileAddress(script, `languages/${tag}.js`));
start();
removeLitGlobals();
