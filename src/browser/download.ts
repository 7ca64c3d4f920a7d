/**
 * Downloads a file that the page has created, without a network request. The object URL is not revoked, because the browser
 * can read it after the click. The browser frees it when the page is closed.
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
 * Whether the guide offers downloads. It does not if the origin is `null`, as in a sandboxed iframe: the browser can block
 * downloads there, and a page cannot find out whether it does.
 */
export const canDownload = () => origin !== 'null';
