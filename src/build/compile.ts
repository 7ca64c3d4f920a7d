import { parse } from '../guide/markdown/parse.js';

/**
 * Converts a guide in Markdown to the source of a JavaScript module, which exports the guide as data. So a page with a built-in
 * guide does not need the parser. The build and the test server call this function for `*.md` files.
 */
export const compile = (markdown: string): string => `export default ${JSON.stringify(parse(markdown).guide)};`;
