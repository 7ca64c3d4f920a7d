/**
 * The guide script. It works as a classic script and as a module. It registers `<tiktok-exit-guide>`. Some content management
 * systems remove unknown elements. For such systems, the guide script also inserts a guide after its own script element, if
 * the script element has `data-*` attributes, and into each `<div data-tiktok-exit-guide>`. The Markdown parser is a second
 * file in the same folder.
 */
import { removeLitGlobals } from '../browser/page-globals.js';
import { start } from '../embed/start.js';
import { customGuideModule } from '../custom-guide/custom-guide-module.js';
import { parserAddress } from '../custom-guide/parser-address.js';

export type * from './index.js';

const address = parserAddress(document.currentScript);
if (address) customGuideModule.load = () => import(address);
start();
removeLitGlobals();
