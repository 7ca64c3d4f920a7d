import type { Plugin } from 'rollup';
import { compile } from '../compile.js';

/** Turns the built-in guides into data at build time, so that a page that shows one needs no parser. */
export const guides: Plugin = {
  name: 'guides',
  transform: (code, id) => (id.endsWith('.md') ? { code: compile(code), map: null } : undefined),
};
