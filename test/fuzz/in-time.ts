import { Script } from 'node:vm';

const script = new Script('globalThis.runInTime()');

/** Far above what any input needs on a slow machine: it measures nothing. */
let limit = 20_000;

/**
 * Runs a function that is not asynchronous. Throws an error if it does not end, so that an endless loop is a failure with an
 * input and not a test that hangs.
 */
export function inTime<T>(run: () => T): T {
  let result!: T;
  Object.assign(globalThis, { runInTime: () => void (result = run()) });
  try {
    script.runInThisContext({ timeout: limit });
  } catch (error) {
    // From now on, smaller inputs are tried, and many of them do not end either.
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') limit = 1000;
    throw error;
  }
  return result;
}
