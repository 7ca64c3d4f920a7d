/**
 * Explains why an address cannot be the address of the folder with the built files. A relative address cannot be used, because
 * a browser resolves it against the publisher's page, and the builder does not know where that page is.
 *
 * @param value the address; if it is empty, the builder uses the default address
 * @returns the reason as a sentence, or an empty text if the address can be used
 */
export function baseProblem(value: string): string {
  const otherwise = 'The snippet uses the default address.';
  if (!value) return '';
  // Older versions of Chromium accept a space in the name of a host.
  if (!/^https?:\/\/[^\s/]+(\/.*)?$/i.test(value) || !URL.canParse(value)) {
    return `“${value}” is not an address such as https://example.org/exit-guide/. ${otherwise}`;
  }
  return /[?#]/.test(value) ? `“${value}” has a ? or a #, but the address of a folder has neither. ${otherwise}` : '';
}
