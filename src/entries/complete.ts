/** The guide script (see `script.ts`) with the Markdown parser in the same file, for pages that can load only one file. */
import { removeLitGlobals } from '../browser/page-globals.js';
import { start } from '../embed/start.js';

export type * from './index.js';

start();
removeLitGlobals();
