/** The same as `script.ts`, but with the parser in the same file. For pages that can load only one file. */
import { removeLitGlobals } from '../browser/page-globals.js';
import { start } from '../embed/start.js';

export type * from './index.js';

start();
removeLitGlobals();
