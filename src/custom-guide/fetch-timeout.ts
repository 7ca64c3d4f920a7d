/** Maximum time for fetching a Markdown file, in milliseconds. Also the maximum time for loading the parser. */
export const FETCH_TIMEOUT = 15_000;
