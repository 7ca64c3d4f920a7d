import { chromiumPath } from './chromium-path.js';
import { ENGINES } from './engines.js';

/** Whether the Chromium under test is the one that comes inside an npm package, which leaves out some of what others do. */
export const isPackaged = ENGINES.includes('chromium') && (await chromiumPath()).includes('.cache');
