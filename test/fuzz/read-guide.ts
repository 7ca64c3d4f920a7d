import * as source from '../../src/custom-guide/custom-guide.js';
import { arrange } from '../../src/guide/arrange.js';
import type { Guide } from '../../src/guide/guide.js';
import { english } from './english.js';

/** A module that reads custom guides: the source, or a file that was built from it. */
export type CustomGuideModule = typeof source;

/**
 * Reads a guide as the element does. Returns the error if the guide is refused. Throws all other errors.
 *
 * @param module the module that reads it; default: the source
 */
export async function readGuide(
  given: source.CustomGuideSource,
  module: CustomGuideModule = source,
): Promise<Guide | source.GuideError> {
  const { warn } = console;
  console.warn = () => {};
  try {
    const guide = await module.readCustomGuide(given, english, new AbortController().signal);
    arrange(guide);
    return guide;
  } catch (error) {
    if (error instanceof module.GuideError) return error;
    throw error;
  } finally {
    console.warn = warn;
  }
}
