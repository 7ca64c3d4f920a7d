/**
 * Counts the words of a text. In languages without spaces, such as Japanese, the words are those that the language has.
 *
 * @param language BCP 47 tag
 */
export function wordCount(text: string, language: string): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}
