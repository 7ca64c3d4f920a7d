const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Escapes text for the content and the attributes of HTML. It also escapes braces, because they have a meaning in the templates
 * of MDX, Svelte, Vue and Jekyll.
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'{}]/g, (sign) => ENTITIES[sign] ?? `&#${sign.codePointAt(0)};`);
}
