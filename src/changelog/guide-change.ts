/** A change of the built-in guide, from the list “In the guide” of a version in `CHANGELOG.md`. */
export interface GuideChange {
  /** The version whose copies have the change, or `UNRELEASED`. */
  version: string;
  /** The day of the change, as an ISO date. */
  day: string;
  /** The ids of the steps that changed. Empty if the change is about the whole guide. */
  steps: string[];
  /** The languages whose guide changed. Undefined if all did. */
  only?: string[];
  /** What changed, as Markdown without blocks, by language. English is always there. */
  words: Readonly<Record<string, string>>;
}
