/** Hands the reader a file that was made on this device, without any request. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.click();
  // The browser may start to read it only later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
