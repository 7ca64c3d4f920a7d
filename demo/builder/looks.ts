/** The looks that a publisher can start from: the plain guide, and the skins of `src/skins` by the names of their files. */
export const LOOKS = ['', 'newspaper', 'service', 'playful'] as const;

/**
 * Returns the selector for the guides with this look.
 *
 * @param isInDiv whether the script puts the guide into a `<div>`. Then the class of the look is on the `<div>`, and
 *   not on the guide
 */
export function guideWith(look: string, isInDiv = false): string {
  if (!look) return 'tiktok-exit-guide';
  return isInDiv ? `.${look} > tiktok-exit-guide` : `tiktok-exit-guide.${look}`;
}
