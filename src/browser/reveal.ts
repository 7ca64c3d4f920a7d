/**
 * Works around a bug of Safari 26.2 and later: a panel that was `hidden="until-found"` stays hidden from VoiceOver after the
 * panel is opened. Call this function before the panels are opened. It sets plain `hidden` on closed panels and forces a
 * layout, so that WebKit rebuilds the accessibility tree.
 *
 * Source: https://bugs.webkit.org/show_bug.cgi?id=310623, fixed in WebKit 315964@main (June 2026). Remove this function when
 * Safari versions without the fix are no longer supported.
 *
 * @param panels panels that will be opened; panels that are already open, and null, are ignored
 */
export function reveal(panels: (HTMLElement | null)[]): void {
  const closed = panels.filter((panel) => panel?.matches('[hidden="until-found"]'));
  for (const panel of closed) panel!.hidden = true;
  closed[0]?.getBoundingClientRect();
}
