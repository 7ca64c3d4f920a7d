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
 * `marked` does not decode them in its tokens. The decoders of the browser (`innerHTML`, `DOMParser`) are Trusted Types
 * sinks, so they cannot be used here. This function decodes all numeric references and a small table of names: those that
 * authors use in Markdown, and those that can hide a protocol (`javascript&colon;`). It does not change other names.
 */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#0*(\d{1,7})|#x0*([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return Object.hasOwn(CHARACTERS, name) ? CHARACTERS[name]! : whole;
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    const invalid = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
    return invalid ? '\ufffd' : String.fromCodePoint(code);
  });
}
