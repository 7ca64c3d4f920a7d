/**
 * Hands the reader a file that was made on this device, without any request. Its address is not taken back, since the browser
 * may read it late; it goes with the page.
 */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.click();
}

/** Whether the page may hand out files. A frame in a sandbox has no origin and may not. */
export const canDownload = () => origin !== 'null';
