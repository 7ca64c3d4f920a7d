import { chromiumPath } from './chromium-path.js';
import { ENGINES } from './engines.js';

/** Whether the Chromium under test is the one that comes inside an npm package, which lacks some features. */
export const isPackaged = ENGINES.includes('chromium') && (await chromiumPath()).includes('.cache');
