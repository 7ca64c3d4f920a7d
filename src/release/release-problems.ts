import type { Version } from '../changelog/read-changelog.js';
import { UNRELEASED } from '../changelog/unreleased.js';

/** What a release depends on. */
export interface ReleaseState {
  /** The version in `package.json`. */
  version: string;
  /** The versions in the changelog, the newest first. */
  versions: readonly Version[];
  /** The text of the changelog below “Unreleased”. */
  unreleased: string;
  /** The tags of the current commit. */
  tags: readonly string[];
  /** The files that differ from the current commit. */
  changed: readonly string[];
}

/** Returns what must be done before this version can be released. Empty if nothing. */
export function releaseProblems({ version, versions, unreleased, tags, changed }: ReleaseState): string[] {
  const newest = versions.find(({ released }) => released !== undefined);
  const problems = [];
  if (newest?.version !== version) {
    problems.push(
      `package.json has the version ${version}, and the newest version in CHANGELOG.md is ${newest?.version}. Write the same version in both.`,
    );
  }
  if (unreleased) {
    problems.push(`CHANGELOG.md has changes below “${UNRELEASED}”. Move them to the version that is released.`);
  }
  if (!tags.includes(`v${version}`)) {
    problems.push(`This commit does not have the tag v${version}. Set it: git tag v${version}`);
  }
  if (changed.length > 0) problems.push(`These files are not committed: ${changed.join(', ')}. Commit them.`);
  return problems;
}
