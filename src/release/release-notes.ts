/**
 * Returns the text about a version in the changelog, without the heading of the version.
 *
 * @returns undefined if the changelog does not have the version
 */
export function releaseNotes(changelog: string, version: string): string | undefined {
  const [, ...parts] = changelog.split(/^## /m);
  const part = parts.find((each) => each.startsWith(`[${version}]`));
  return part?.slice(part.indexOf('\n')).trim();
}
