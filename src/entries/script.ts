/**
 * The one script, plain or as a module: registers `<tiktok-exit-guide>`, and puts a guide where the script tag or a
 * `<div data-tiktok-exit-guide>` asks for one, for places that drop unknown tags. The parser is a file beside it.
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
