const NAMED: Record<string, string> = {
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
 * Replaces the character references of HTML by their characters.
 *
 * `marked` leaves them undecoded in its tokens. The browser's own decoders (`innerHTML`, `DOMParser`) are Trusted Types
 * sinks, so this is a small table: every numeric reference, the names that Markdown authors write, and the names that
 * hide a protocol (`javascript&colon;`). Another name stays as it was written.
 */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#0*(\d{1,7})|#x0*([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    const invalid = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
    return invalid ? '\ufffd' : String.fromCodePoint(code);
  });
}
