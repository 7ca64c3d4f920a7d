const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Escapes text for the content and the attributes of HTML. Braces are escaped too, because publishers can paste the HTML into
 * files of MDX, Svelte, Vue or Jekyll, in which braces have a special meaning.
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'{}]/g, (sign) => ENTITIES[sign] ?? `&#${sign.codePointAt(0)};`);
}
