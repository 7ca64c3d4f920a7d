import { fromDocs } from '../docs/from-docs.js';

/**
 * The first code block below this heading of a document, as publishers paste it. The address of the script is changed
 * to its address on the test server.
 */
const snippetOf = (file: string, heading: string) => fromDocs(file, heading, '/dist/')[0]!;

/** The two lines at the top of the README. */
export const snippet = () => snippetOf('README.md', 'tiktok-exit-guide');

/** The snippet that reserves space for the guide, so that the page does not move when the script is loaded. */
export const snippetWithHeight = () => snippetOf('docs/embedding.md', 'Reserving the height');

/** Two code blocks: the script tag with the hash of the script, and the import map with the hash of the parser. */
export const snippetsWithHash = () => fromDocs('docs/embedding.md', 'Integrity', '/dist/') as [string, string];
