/** A guide in Markdown. The build and the test server compile it to data. */
declare module '*.md' {
  import type { Guide } from '../guide/guide.js';
  const guide: Guide;
  export default guide;
}
