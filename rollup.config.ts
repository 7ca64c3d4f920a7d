import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import type { Plugin, RollupOptions } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { guides } from './src/build/plugins/guides.js';
import { trustedTypesPolicy } from './src/build/plugins/trusted-types-policy.js';
import { plainHtmlSize, scriptSize } from './src/build/sizes.js';

const NAME = 'tiktok-exit-guide';
const LIT = 'Lit: BSD-3-Clause, (c) Google LLC';
const MARKED = 'marked: MIT, (c) MarkedJS, Christopher Jeffrey';

/** Removes white space from templates and style sheets. Terser and esbuild do not change the text of template literals. */
const templates = () =>
  minifyTemplateLiterals({
    include: ['src/view/*', 'src/styles/*'],
    exclude: 'src/styles/index.ts',
    failOnError: true,
  });

/** Minifies a script, and adds a comment with the licences of this project and of the dependencies in the script. */
const minified = (...licences: string[]): Plugin =>
  terser({
    ecma: 2020,
    format: { comments: false, preamble: `/*! ${[`${NAME}: MIT`, ...licences].join('. ')} */` },
  });

/**
 * The plugins for a script that contains Lit.
 *
 * @param licences the licences of the other dependencies in the script
 */
export const scriptPlugins = (...licences: string[]): Plugin[] => [
  guides,
  trustedTypesPolicy(),
  nodeResolve(),
  templates(),
  esbuild({ target: 'es2022' }),
  minified(LIT, ...licences),
];

/** Prints the download size of the main script, and how many times the size of the guide as plain HTML this is. */
const report: Plugin = {
  name: 'report',
  async writeBundle() {
    const [script, html] = await Promise.all([scriptSize(), plainHtmlSize()]);
    const times = (script / html).toFixed(2);
    console.log(`dist/${NAME}.js: ${script} bytes brotli, ${times} times the guide as plain HTML`);
  },
};

/** Matches the module that reads a custom guide. The build writes it to the file `PARSER`, in the same folder as the script. */
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
  plugins: [scriptPlugins(), report],
};

/** The main script and the parser in one file, for systems that cannot serve two files from one folder. */
const complete: RollupOptions = {
  input: 'src/entries/complete.ts',
  output: { file: `dist/${NAME}.complete.js`, format: 'iife', inlineDynamicImports: true },
  plugins: scriptPlugins(MARKED),
};

/** The parser. If a page has a custom guide, the main script loads this file. */
const parser: RollupOptions = {
  input: 'src/custom-guide/custom-guide.ts',
  output: { file: `dist/${PARSER}`, format: 'es' },
  plugins: [nodeResolve(), esbuild({ target: 'es2022' }), minified(MARKED)],
};

/** The modules for bundlers. They import Lit and marked. A module that is imported dynamically becomes a separate file. */
const modules: RollupOptions = {
  input: { index: 'src/entries/index.ts', register: 'src/entries/register.ts' },
  external: /^(lit|marked)\b/,
  output: {
    dir: 'dist',
    format: 'es',
    chunkFileNames: 'chunks/[name].js',
    minifyInternalExports: false,
    hoistTransitiveImports: false,
  },
  plugins: [guides, templates(), esbuild({ target: 'es2022' })],
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

/** The builder page of the demo. It checks custom guides, so it contains the parser. */
const builder: RollupOptions = {
  input: 'demo/builder/builder.ts',
  output: { file: 'dist/demo/builder.js', format: 'es' },
  plugins: [guides, nodeResolve(), esbuild({ target: 'es2022' }), terser({ ecma: 2020, module: true })],
};

const outputs: [RollupOptions, ...RollupOptions[]] = [script, complete, parser, modules, ...frames, command, builder];

export default outputs;
