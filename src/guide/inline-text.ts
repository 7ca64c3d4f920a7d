import type { Inline } from './guide.js';

/** Returns the plain text of inline content. */
export function inlineText(content: Inline[]): string {
  return content
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('content' in piece) return inlineText(piece.content);
      if ('labels' in piece) return piece.labels.map((label) => label.text).join(' → ');
      if ('text' in piece) return piece.text;
      // Only pictures and line breaks are left. A picture has `alt`. A line break becomes a space.
      return 'alt' in piece ? piece.alt : ' ';
    })
    .join('');
}
