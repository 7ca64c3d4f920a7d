import type { CustomGuideSource } from '../../src/custom-guide/custom-guide.js';
import { countWork } from './count-work.js';
import { readGuide, type CustomGuideModule } from './read-guide.js';

/**
 * The most work that a guide may need, as `countWork` counts it. The built-in guide needs a fortieth of it.
 */
export const MOST_WORK = 1e9;

/** Counts the work for all that happens to a custom guide before it is drawn. Throws an error if it is more than `MOST_WORK`. */
export const workOf = (source: CustomGuideSource, module?: CustomGuideModule): Promise<number> =>
  countWork(MOST_WORK, () => readGuide(source, module));
