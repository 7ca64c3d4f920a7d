/**
 * A JavaScript expression that calls the function in the page and gives the result as JSON. The protocols of the three
 * browsers differ in how they send `undefined`, `NaN` and nested values. But all three send a text unchanged, so the
 * result is sent as a text.
 */
export function pageScript(run: (...args: never[]) => unknown, args: unknown[]): string {
  return `(() => {
    // tsx turns on keepNames of esbuild, which adds calls of __name() to inner functions. The page has no __name(), so this script
    // defines it.
    const __name = value => value;
    const json = value => {
      // A page may have set Array.prototype.toJSON, which changes how JSON.stringify writes arrays. So toJSON is
      // removed while the result is written.
      const { toJSON } = Array.prototype;
      delete Array.prototype.toJSON;
      try {
        return JSON.stringify(value);
      } finally {
        if (toJSON) Array.prototype.toJSON = toJSON;
      }
    };
    const result = (${run})(...${JSON.stringify(args)});
    // If JavaScript is off in the page, a function that is not async still runs, but a promise never settles. So only the result of an
    // async function is awaited.
    return result instanceof Promise ? result.then(json) : json(result);
  })()`;
}
