/** Timeout in milliseconds: for the fetch of a Markdown file, and for the loading of the parser. */
export const FETCH_TIMEOUT = 15_000;
