/** Timeout for the fetch of a Markdown file, in milliseconds. */
export const FETCH_TIMEOUT = 15_000;
