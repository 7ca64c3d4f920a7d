/**
 * Offers a text to the reader as a file to download, without a network request. The object URL is not revoked, because the
 * browser may read the file some time after the click. The browser frees the object URL when the page is closed.
 *
 * @param type media type, such as `text/calendar`
 */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.click();
}

/**
 * Whether the guide offers downloads. Browsers block downloads in an iframe whose attribute `sandbox` does not contain
 * `allow-downloads`.
 *
 * - If the page around the iframe has the same origin, the guide can read the attribute `sandbox`, so the attribute
 *   decides.
 * - If the origin of the guide is `null`, the guide is probably in a sandboxed iframe, so it offers no downloads. The
 *   exception is a page that was opened from a file: its origin is also `null`, but downloads work, so the guide offers
 *   them.
 * - If the page around the iframe has another origin, the guide cannot know the attribute `sandbox`, so it offers downloads.
 */
export function canDownload(): boolean {
  const sandbox = frameElement?.getAttribute('sandbox');
  return (origin !== 'null' || location.protocol === 'file:') && (!sandbox || sandbox.includes('allow-downloads'));
}
