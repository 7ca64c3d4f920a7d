/** Marks a text as CSS, for editors, the formatter and the minifier. */
export const css = String.raw;
