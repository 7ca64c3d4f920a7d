/**
 * Puts a text on the reader's clipboard.
 *
 * @returns false where the browser refuses: in a frame without the permission, on a page without https
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
