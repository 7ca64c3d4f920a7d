/**
 * Works around a bug that Safari has since version 26.2. A panel that was `hidden="until-found"` stays hidden from the screen
 * reader VoiceOver after the panel is opened. Call this function before the panels are opened. The function sets plain `hidden`
 * on closed panels and forces a layout, so that WebKit rebuilds the accessibility tree.
 *
 * Source: https://bugs.webkit.org/show_bug.cgi?id=310623, fixed in WebKit 315964@main (June 2026). Remove this function when
 * Safari versions without the fix are no longer supported.
 *
 * @param panels panels that will be opened; panels that are already open, and null, are ignored
 */
export function reveal(panels: (HTMLElement | null)[]): void {
  // The forced layout makes a click slow, and only WebKit needs it. Only in WebKit, the vendor starts with `Apple`
  // (https://html.spec.whatwg.org/multipage/system-state.html#dom-navigator-vendor).
  if (!navigator.vendor.startsWith('Apple')) return;
  const closed = panels.filter((panel) => panel?.matches('[hidden="until-found"]'));
  for (const panel of closed) panel!.hidden = true;
  closed[0]?.getBoundingClientRect();
}
