/** Writes all files in `dist` that need no bundler. Run this script after Rollup. */
import './write-page-files.js';
import './write-package-files.js';
