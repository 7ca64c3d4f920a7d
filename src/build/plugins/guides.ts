import type { Plugin } from 'rollup';
import { compile } from '../compile.js';

/** Rollup plugin that applies `compile` to the built-in guides. */
export const guides: Plugin = {
  name: 'guides',
  transform: (code, id) => (id.endsWith('.md') ? { code: compile(code), map: null } : undefined),
};
