import { parse } from '../guide/markdown/parse.js';

/**
 * Turns a guide in Markdown into the source of a JavaScript module whose default export is the guide as data, so that a
 * page which shows a built-in guide downloads no parser. The build and the test server call it on `*.md`.
 */
export const compile = (markdown: string): string => `export default ${JSON.stringify(parse(markdown).guide)};`;
