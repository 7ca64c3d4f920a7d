import { chromiumPath } from './chromium-path.js';
import { ENGINES } from './engines.js';

/** Whether the tests use the Chromium of the npm package. That Chromium lacks some features. */
export const isPackaged = ENGINES.includes('chromium') && (await chromiumPath()).includes('.cache');
