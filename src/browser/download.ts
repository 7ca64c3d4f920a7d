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
 * Whether the guide offers downloads. It offers none if the origin is `null`, as in a sandboxed iframe. There, the browser may
 * block downloads, and the page cannot find out whether they are blocked.
 */
export const canDownload = () => origin !== 'null';
