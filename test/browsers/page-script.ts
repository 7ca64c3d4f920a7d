/**
 * An expression for the page that calls this function and returns its result as JSON. JSON is used because the three protocols
 * write undefined, NaN and nested values in three ways.
 */
export function pageScript(run: (...args: never[]) => unknown, args: unknown[]): string {
  // No await for plain functions: where scripts are off, they still run, but promises never settle.
  // __name: esbuild's keepNames, which tsx turns on, wraps inner functions in a helper that exists only in our own module.
  return `(() => {
    const __name = value => value;
    const json = value => {
      // A page may have changed how JSON writes lists.
      const { toJSON } = Array.prototype;
      delete Array.prototype.toJSON;
      try {
        return JSON.stringify(value);
      } finally {
        if (toJSON) Array.prototype.toJSON = toJSON;
      }
    };
    const result = (${run})(...${JSON.stringify(args)});
    return result instanceof Promise ? result.then(json) : json(result);
  })()`;
}
