import { chromiumPath } from './chromium-path.js';
import { ENGINES } from './engines.js';

/**
 * Whether the tests use the Chromium of the npm package @sparticuz/chromium, which chromium-path.ts unpacks into
 * node_modules/.cache. That Chromium has no text fragments and no back/forward cache, so some tests leave it out or
 * expect another result from it.
 */
export const isPackaged = ENGINES.includes('chromium') && (await chromiumPath()).includes('.cache');
