import { readdir } from 'node:fs/promises';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import type { Plugin, PreRenderedChunk, RollupOptions } from 'rollup';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { languages } from './src/build/plugins/languages.js';
import { languageScripts } from './src/build/plugins/language-scripts.js';
import { minifiedStyles } from './src/build/plugins/minified-styles.js';
import { trustedTypesPolicy } from './src/build/plugins/trusted-types-policy.js';
import { plainHtmlSize, scriptSize } from './src/build/sizes.js';

const NAME = 'tiktok-exit-guide';
const LIT = 'Lit: BSD-3-Clause, (c) Google LLC';
const MARKED = 'marked: MIT, (c) MarkedJS, Christopher Jeffrey';

/** Removes white space from the template literals that contain HTML. Terser and esbuild leave such texts unchanged. */
const templates = () => minifyTemplateLiterals({ include: 'src/view/*', failOnError: true });

/**
 * Tells Chromium that all functions of the script are called while the page loads. Then it compiles them in another thread, while
 * the script arrives. Otherwise it compiles each function at its first call, and the page waits. The comment must be the first
 * line of the script. Other engines ignore it.
 *
 * Source: https://v8.dev/blog/explicit-compile-hints
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/** Minifies a script, and adds a comment with the licences of this project and of the dependencies in the script. */
const minified = (...licences: string[]): Plugin =>
  terser({
    ecma: 2020,
    format: { comments: false, preamble: `${COMPILE_HINT}\n/*! ${[`${NAME}: MIT`, ...licences].join('. ')} */` },
  });

/**
 * The plugins for a script that contains Lit.
 *
 * @param licences the licences of the other dependencies in the script
 */
export const scriptPlugins = (...licences: string[]): Plugin[] => [
  languages,
  trustedTypesPolicy(),
  nodeResolve(),
  templates(),
  minifiedStyles,
  esbuild({ target: 'es2022' }),
  minified(LIT, ...licences),
];

/** Prints the download size of the main script, and the ratio of this size to the size of the guide as plain HTML. */
const report: Plugin = {
  name: 'report',
  async writeBundle() {
    const [script, html] = await Promise.all([scriptSize(), plainHtmlSize()]);
    const times = (script / html).toFixed(2);
    console.log(`dist/${NAME}.js: ${script} bytes brotli, ${times} times the guide as plain HTML`);
  },
};

/**
 * Matches the path of the module that reads a custom guide. The build writes this module to `PARSER`, beside the main
 * script.
 */
const CUSTOM_GUIDE = /\/custom-guide\.js$/;
const PARSER = `${NAME}.parser.js`;

/** The main script. It has no `import` and `export` statements, so it works as a classic script and as a module. */
const script: RollupOptions = {
  input: 'src/entries/script.ts',
  external: CUSTOM_GUIDE,
  output: {
    file: `dist/${NAME}.js`,
    format: 'iife',
    paths: (id) => (CUSTOM_GUIDE.test(id) ? `./${PARSER}` : id),
  },
  plugins: [languageScripts('one'), scriptPlugins(), report],
};

/** The main script with the parser and all languages in one file, for systems that cannot serve several files from one folder. */
const complete: RollupOptions = {
  input: 'src/entries/complete.ts',
  output: { file: `dist/${NAME}.complete.js`, format: 'iife', inlineDynamicImports: true },
  plugins: [languageScripts('all'), scriptPlugins(MARKED)],
};

/** The parser. If a page has a custom guide, the main script loads this file. */
const parser: RollupOptions = {
  input: 'src/custom-guide/custom-guide.ts',
  output: { file: `dist/${PARSER}`, format: 'es' },
  plugins: [nodeResolve(), esbuild({ target: 'es2022' }), minified(MARKED)],
};

/** The name of a chunk. Each language is a chunk, and is named after its folder. */
const chunkName = ({ facadeModuleId }: PreRenderedChunk): string => {
  const [, tag] = /([\w-]+)[\\/]language\.js$/.exec(facadeModuleId ?? '') ?? [];
  return tag === undefined ? 'chunks/[name].js' : `chunks/languages/${tag}.js`;
};

/**
 * The modules for bundlers. They import Lit and marked instead of containing them. A module that is imported
 * dynamically becomes a separate file.
 */
const modules: RollupOptions = {
  input: { index: 'src/entries/index.ts', register: 'src/entries/register.ts' },
  external: /^(lit|marked)\b/,
  output: {
    dir: 'dist',
    format: 'es',
    chunkFileNames: chunkName,
    minifyInternalExports: false,
    hoistTransitiveImports: false,
  },
  plugins: [languages, templates(), minifiedStyles, esbuild({ target: 'es2022' })],
};

/**
 * Two scripts for the guide in an iframe. `embed-page` runs in the page that the iframe shows. `embed` runs in the page that
 * contains the iframe, and sets the height of the iframe.
 */
const frames: RollupOptions[] = ['embed-page', 'embed'].map((name) => ({
  input: `src/entries/${name}.ts`,
  output: { file: `dist/${name}.js`, format: 'iife' },
  plugins: [nodeResolve(), esbuild({ target: 'es2022' }), minified()],
}));

/** The command line tool for authors. It contains `marked`, so it runs without installed packages. */
const command: RollupOptions = {
  input: 'src/entries/command.ts',
  external: /^node:/,
  output: { file: 'dist/command.js', format: 'es', banner: '#!/usr/bin/env node' },
  plugins: [nodeResolve(), esbuild({ target: 'node20' })],
};

/** Makes `npm start` build again when a skin changes. `write-page-files.ts` copies the skins, and Rollup does not read them. */
const watchSkins: Plugin = {
  name: 'watch-skins',
  async buildStart() {
    for (const name of await readdir('src/skins')) this.addWatchFile(`src/skins/${name}`);
  },
};

/**
 * The scripts of the demo’s pages. The builder checks custom guides, so it contains the parser. These scripts need not be as
 * small as the published ones, so esbuild minifies them: it is faster than terser.
 */
const demo: RollupOptions = {
  input: {
    builder: 'demo/builder/builder.ts',
    facts: 'demo/site/facts.ts',
    landing: 'demo/site/landing.ts',
    themes: 'demo/site/themes.ts',
  },
  output: { dir: 'dist/demo', format: 'es', chunkFileNames: chunkName },
  plugins: [watchSkins, languages, nodeResolve(), esbuild({ target: 'es2022' }), minify({ target: 'es2022' })],
};

const outputs: [RollupOptions, ...RollupOptions[]] = [script, complete, parser, modules, ...frames, command, demo];

export default outputs;
