/** A guide in Markdown, compiled to data by the build and by the test server. */
declare module '*.md' {
  import type { Guide } from '../guide/guide.js';
  const guide: Guide;
  export default guide;
}
