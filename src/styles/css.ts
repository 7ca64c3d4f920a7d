/** Template tag that returns the string unchanged. It tells code editors, the formatter and the minifier that this is CSS. */
export const css = String.raw;
