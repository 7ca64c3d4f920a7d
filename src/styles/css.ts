/** Template tag that marks a string as CSS for code editors, the formatter and the minifier. */
export const css = String.raw;
