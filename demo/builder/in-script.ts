/**
 * Escapes Markdown for a script element. The text `</script` would end the element. The text `<script` can keep the element
 * open after its end tag, if `<!--` comes before it. So this function inserts a backslash after the `<` of both texts. The
 * guide removes the backslash when it reads the Markdown.
 */
export function inScript(markdown: string): string {
  return markdown.replace(/<(?=\\*\/?script)/gi, '<\\');
}
