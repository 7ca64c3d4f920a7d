/** Milliseconds after which a file that has not come is given up. */
export const FETCH_TIMEOUT = 15_000;
