/**
 * Replaces the text between the markers `<!-- name -->` and `<!-- /name -->` in a document. Returns undefined if the document
 * does not have the two markers.
 */
export function betweenMarkers(markdown: string, name: string, text: string): string | undefined {
  const place = new RegExp(`(<!-- ${name} -->).*?(<!-- /${name} -->)`, 's');
  if (!place.test(markdown)) return undefined;
  return markdown.replace(place, (_, start: string, end: string) => `${start}\n\n${text}\n\n${end}`);
}
