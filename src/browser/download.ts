/**
 * Downloads a file that the page has created, without a network request. The object URL is not revoked, because the browser can
 * read it later. The browser frees it when the page is closed.
 *
 * @param type media type, such as `text/calendar`
 */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.click();
}

/** Whether the page may offer downloads. The origin `null` means a sandboxed iframe, which may not. */
export const canDownload = () => origin !== 'null';
