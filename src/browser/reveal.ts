/**
 * Makes those panels that are closed ready to be opened.
 *
 * From Safari 26.2 on, content that leaves `hidden="until-found"` stays hidden from VoiceOver
 * (https://bugs.webkit.org/show_bug.cgi?id=310623, mended in WebKit 315964@main, June 2026). Passing through plain
 * `hidden`, with a layout in between, makes WebKit build its accessibility tree anew. To be removed when Safari without the
 * mend is out of use.
 */
export function reveal(panels: (HTMLElement | null)[]): void {
  const closed = panels.filter((panel) => panel?.matches('[hidden="until-found"]'));
  for (const panel of closed) panel!.hidden = true;
  closed[0]?.getBoundingClientRect();
}
