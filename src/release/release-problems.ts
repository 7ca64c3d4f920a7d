import type { Version } from '../changelog/read-changelog.js';

/** What a release depends on. */
export interface ReleaseState {
  /** The version in `package.json`. */
  version: string;
  /** The versions in the changelog, the newest first. */
  versions: readonly Version[];
  /** The tags of the current commit. */
  tags: readonly string[];
  /** The files that differ from the current commit. */
  changed: readonly string[];
}

/** Returns what must be done before this version can be released. Empty if nothing. */
export function releaseProblems({ version, versions, tags, changed }: ReleaseState): string[] {
  const [newest] = versions;
  const problems = [];
  if (newest?.version !== version) {
    problems.push(
      `package.json has the version ${version}, and the newest version in CHANGELOG.md is ${newest?.version}. Write the same version in both.`,
    );
  } else if (newest.released === undefined) {
    problems.push(
      `CHANGELOG.md says that ${version} is not yet released. Write the day of the release, such as 2026-12-01.`,
    );
  }
  if (!tags.includes(`v${version}`)) {
    problems.push(`This commit does not have the tag v${version}. Set it: git tag v${version}`);
  }
  if (changed.length > 0) problems.push(`These files are not committed: ${changed.join(', ')}. Commit them.`);
  return problems;
}
