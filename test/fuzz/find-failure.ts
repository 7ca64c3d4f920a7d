import * as fc from 'fast-check';
import { inTime } from './in-time.js';
import type { Property } from './properties.js';

/** The smallest input for which a property is not true, and the error for this input. */
export interface Found {
  input: unknown;
  error: Error;
}

/** Tries a property with `runs` inputs. The same seed gives the same inputs. Returns undefined if the property is always true. */
export async function findFailure(
  { input, holds, share = 100 }: Property,
  runs: number,
  seed: number,
): Promise<Found | undefined> {
  const property = fc.asyncProperty(input, async (value) => inTime(() => holds(value as never)));
  const { counterexample, errorInstance } = await fc.check(property, {
    numRuns: Math.ceil((runs * share) / 100),
    seed,
    interruptAfterTimeLimit: undefined,
  });
  return counterexample ? { input: counterexample[0], error: errorInstance as Error } : undefined;
}
