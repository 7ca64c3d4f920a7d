/** The file `latest.json` of the site: the newest version, and the day on which its guides were checked. */
export interface Latest {
  version: string;
  /** The day of the release, as an ISO date. Absent if the version is not yet released. */
  released?: string;
  /** The guides of this version, by language. */
  guides: Record<
    string,
    {
      /** The day of the last check of all steps, as an ISO date. */
      checked: string;
    }
  >;
}
