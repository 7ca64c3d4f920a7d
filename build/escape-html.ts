const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML, in content and in attributes. Braces too, which MDX, Svelte, Vue and Jekyll would take for theirs. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'{}]/g, (sign) => ENTITIES[sign] ?? `&#${sign.codePointAt(0)};`);
}
