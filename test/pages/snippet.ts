import { fromDocs } from '../docs/from-docs.js';

/** The snippet that a document tells publishers to paste, with the script's address on the test server. */
const snippetOf = (file: string, heading: string) => fromDocs(file, heading, '/dist/')[0]!;

/** The two lines at the top of the README. */
export const snippet = () => snippetOf('README.md', 'tiktok-exit-guide');

/** The snippet that reserves the height of the guide. */
export const snippetWithHeight = () => snippetOf('docs/embedding.md', 'Reserving the height');

/** The snippet with the hash of the script, and the import map with the hash of the parser. */
export const snippetsWithHash = () => fromDocs('docs/embedding.md', 'Integrity', '/dist/') as [string, string];
