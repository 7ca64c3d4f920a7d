const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Escapes text for the content and the attributes of HTML. Braces are escaped too, because braces have a special meaning in
 * MDX, Svelte, Vue and Jekyll, and the HTML can be pasted there.
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'{}]/g, (sign) => ENTITIES[sign] ?? `&#${sign.codePointAt(0)};`);
}
