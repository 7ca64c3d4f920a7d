/**
 * The guide script. It works as a classic script and as a module. It registers `<tiktok-exit-guide>`. For content management
 * systems that remove unknown elements, it also inserts guides for a script element with `data-*` attributes and for a `<div
 * data-tiktok-exit-guide>`. The parser is a second file in the same folder.
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
