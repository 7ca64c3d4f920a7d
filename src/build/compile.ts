import { parse } from '../guide/markdown/parse.js';

/**
 * Converts a guide in Markdown to the source of a JavaScript module. The default export of the module is the guide as data. So
 * a page with a built-in guide does not need to download the parser. The build and the test server call this function for
 * `*.md` files.
 */
export const compile = (markdown: string): string => `export default ${JSON.stringify(parse(markdown).guide)};`;
