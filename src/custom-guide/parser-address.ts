/** The name of the file with the parser. It is in the same folder as the script. */
const FILE = 'tiktok-exit-guide.parser.js';

/**
 * Returns the absolute address of the parser, if `import('./tiktok-exit-guide.parser.js')` cannot find the file. This happens
 * in a classic script from another origin without the attribute `crossorigin`: the browser does not resolve relative imports
 * against the address of such a script (https://html.spec.whatwg.org/multipage/webappapis.html#creating-a-classic-script,
 * “muted errors”).
 *
 * @param script `document.currentScript`
 * @returns the address, or undefined if the relative import works
 */
export function parserAddress(script: unknown): string | undefined {
  if (!(script instanceof HTMLScriptElement) || script.crossOrigin !== null || !URL.canParse(FILE, script.src)) return;
  const address = new URL(FILE, script.src);
  // In a sandboxed frame, every script is from another origin. The global `origin` is "null" in such a frame. But
  // `location.origin` is still the origin of the address, so it cannot be used here.
  return address.origin === origin ? undefined : address.href;
}
