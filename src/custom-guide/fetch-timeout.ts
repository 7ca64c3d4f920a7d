/** Maximum time for fetching a Markdown file, the parser or a language, in milliseconds. */
export const FETCH_TIMEOUT = 15_000;
