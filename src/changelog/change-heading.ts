/** The heading of the list of changes of the guide, below the heading of a version. `CONTRIBUTING.md` explains the list. */
export const CHANGE_HEADING = 'In the guide';
