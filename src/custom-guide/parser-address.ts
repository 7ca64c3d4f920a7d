/** The name of the file with the parser, which lies beside the script. */
const FILE = 'tiktok-exit-guide.parser.js';

/**
 * The address of the parser’s file, where `import('./tiktok-exit-guide.parser.js')` cannot find it: browsers tell a script that
 * came from another origin without `crossorigin` not even its own address
 * (https://html.spec.whatwg.org/multipage/webappapis.html#creating-a-classic-script, “muted errors”).
 *
 * @param script `document.currentScript`
 * @returns undefined where the relative address works
 */
export function parserAddress(script: unknown): string | undefined {
  if (!(script instanceof HTMLScriptElement) || script.crossOrigin !== null || !URL.canParse(FILE, script.src)) return;
  const address = new URL(FILE, script.src);
  // Not `location.origin`, which names the host also in a sandbox, where every host is another origin.
  return address.origin === origin ? undefined : address.href;
}
