import { Script } from 'node:vm';

const script = new Script('globalThis.runInTime()');

/**
 * Runs a function that is not asynchronous. Throws an error if it does not end, so that an endless loop is a failure with an
 * input and not a test that hangs. The limit is far above what any input needs: it measures nothing.
 */
export function inTime<T>(run: () => T): T {
  let result!: T;
  Object.assign(globalThis, { runInTime: () => void (result = run()) });
  script.runInThisContext({ timeout: 20_000 });
  return result;
}
