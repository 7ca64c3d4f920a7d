import { FETCH_TIMEOUT } from './fetch-timeout.js';

/**
 * Waits for a file of the guide that a script loads by `import()`.
 *
 * @throws the error of the browser, or an error after `FETCH_TIMEOUT`
 */
export function loadInTime<Module>(loading: Promise<Module>): Promise<Module> {
  return Promise.race([
    loading,
    new Promise<never>((_, reject) =>
      setTimeout(reject, FETCH_TIMEOUT, Error(`no answer within ${FETCH_TIMEOUT / 1000} seconds`)),
    ),
  ]);
}
