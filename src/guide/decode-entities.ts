const CHARACTERS: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  colon: ':',
  Tab: '\t',
  NewLine: '\n',
};

/**
 * Replaces HTML character references with their characters.
 *
 * The tokens of `marked` still contain the references. A page with Trusted Types can block the decoders of the browser
 * (`innerHTML`, `DOMParser`), so this function does not use them. It decodes all numeric references, the names that authors
 * often use in Markdown, and the names that can hide a protocol (`javascript&colon;`). Other names stay unchanged.
 */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#0*(\d{1,7})|#x0*([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return Object.hasOwn(CHARACTERS, name) ? CHARACTERS[name]! : whole;
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    const invalid = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
    return invalid ? '\ufffd' : String.fromCodePoint(code);
  });
}
