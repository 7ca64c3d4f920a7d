/**
 * Copies a text to the clipboard.
 *
 * @returns false if the browser does not allow the copy, for example in an iframe without the permission `clipboard-write`, or
 *   on a page without https
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
