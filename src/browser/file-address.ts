/**
 * Returns the address of a file beside the script, for `import()`. Usually, this is a relative address, such as
 * `./tiktok-exit-guide.parser.js`. It is absolute if the script is a classic script, comes from another origin, and has no
 * attribute `crossorigin`: the browser does not resolve relative imports against the address of such a script
 * (https://html.spec.whatwg.org/multipage/webappapis.html#creating-a-classic-script, “muted errors”).
 *
 * @param script value of `document.currentScript` when the script ran
 * @param file path of the file in the folder of the script
 */
export function fileAddress(script: unknown, file: string): string {
  const relative = `./${file}`;
  if (!(script instanceof HTMLScriptElement) || script.crossOrigin !== null || !URL.canParse(file, script.src))
    return relative;
  const address = new URL(file, script.src);
  // In a sandboxed frame, every script counts as a script from another origin. The global `origin` is `"null"` there,
  // so it differs from the origin of the file, as it should. `location.origin` would be wrong: it is still the origin
  // of the address of the frame, so it can be equal to the origin of the file.
  return address.origin === origin ? relative : address.href;
}
