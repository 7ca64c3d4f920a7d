import { resolve } from 'node:path';
import type { Plugin } from 'rollup';
import { compile } from '../compile.js';
import { languageModule } from '../language-modules.js';

const withSlashes = (path: string) => path.replaceAll('\\', '/');

/** Rollup plugin for the built-in languages: applies `compile` to their guides, and makes the modules of `languageModule`. */
export const languages: Plugin = {
  name: 'languages',
  resolveId(source, importer) {
    const path = resolve(importer ?? '', importer ? '..' : '', source);
    return languageModule(withSlashes(path)) === undefined ? undefined : path;
  },
  load: (id) => languageModule(withSlashes(id)),
  transform: (code, id) => (id.endsWith('.md') ? { code: compile(code), map: null } : undefined),
};
