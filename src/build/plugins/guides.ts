import type { Plugin } from 'rollup';
import { compile } from '../compile.js';

/** Converts the built-in guides to data at build time, so that a page with a built-in guide does not need the parser. */
export const guides: Plugin = {
  name: 'guides',
  transform: (code, id) => (id.endsWith('.md') ? { code: compile(code), map: null } : undefined),
};
