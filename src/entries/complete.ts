/** The same as the one script, with the parser in it. */
import { removeLitGlobals } from '../browser/page-globals.js';
import { start } from '../embed/start.js';

export type * from './index.js';

start();
removeLitGlobals();
