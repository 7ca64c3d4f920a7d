/**
 * Returns a text in the form in which texts are compared. Capital letters, typographic quotes, dashes, kinds of spaces, and
 * characters that nobody sees make no difference.
 */
export function comparable(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')
      .replace(/[‘’‚‛′`´]/g, "'")
      .replace(/[«‹]\s*/g, '"')
      .replace(/\s*[»›]/g, '"')
      .replace(/[“”„‟″]/g, '"')
      .replace(/[‐‑‒–—―−]/g, '-')
      .toLowerCase()
      .replace(/\s+/g, ' ')
      // In languages without spaces, a space is only a line break in the HTML.
      .replace(/(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}、。]) | (?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}、。])/gu, '')
      .trim()
  );
}
