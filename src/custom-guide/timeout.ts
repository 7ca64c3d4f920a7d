/** Milliseconds after which a file that has not come is given up. */
export const PATIENCE = 15_000;
