/** The name of the part of the changelog for changes that are in no version yet. */
export const UNRELEASED = 'Unreleased';
