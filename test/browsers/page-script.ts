/**
 * A call of this function as an expression for the page, its result as JSON: the three protocols have three ways to write
 * undefined, NaN and nested values.
 */
export function pageScript(run: (...args: never[]) => unknown, args: unknown[]): string {
  // Not simply await: where scripts are off, promises never settle, but plain functions still run.
  // __name: esbuild's keepNames, which tsx turns on, wraps inner functions in a helper that exists only in our own module.
  return `(() => {
    const __name = value => value;
    const json = value => {
      // A page may have its own way to write lists.
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
