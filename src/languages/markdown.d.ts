/** A guide in Markdown. The build and the test server replace each import of a Markdown file with the data of its guide. */
declare module '*.md' {
  import type { Guide } from '../guide/guide.js';
  const guide: Guide;
  /** The date of the last check in words, in the language of the guide. */
  export const checkedOn: string;
  export default guide;
}
