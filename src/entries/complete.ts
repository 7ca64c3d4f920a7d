/**
 * The guide script (see `script.ts`), for pages that can load only one file. The build puts the Markdown parser and all
 * languages into this file.
 */
import { removeLitGlobals } from '../browser/page-globals.js';
import { start } from '../embed/start.js';

export type * from './index.js';

start();
removeLitGlobals();
