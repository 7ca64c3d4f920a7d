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

/** Takes the white space out of templates and style sheets, which other minifiers leave alone. */
const templates = () =>
  minifyTemplateLiterals({
    include: ['src/view/*', 'src/styles/*'],
    exclude: 'src/styles/index.ts',
    failOnError: true,
  });

/** A minified file that names the licences of what is in it. */
const minified = (...licences: string[]): Plugin =>
  terser({
    ecma: 2020,
    format: { comments: false, preamble: `/*! ${[`${NAME}: MIT`, ...licences].join('. ')} */` },
  });

/** What it takes to make a script out of sources with Lit in them. */
export const scriptPlugins = (...licences: string[]): Plugin[] => [
  guides,
  trustedTypesPolicy(),
  nodeResolve(),
  templates(),
  esbuild({ target: 'es2022' }),
  minified(LIT, ...licences),
];

/** Prints what a reader downloads. */
const report: Plugin = {
  name: 'report',
  async writeBundle() {
    const [script, html] = await Promise.all([scriptSize(), plainHtmlSize()]);
    const times = (script / html).toFixed(2);
    console.log(`dist/${NAME}.js: ${script} bytes brotli, ${times} times the guide as plain HTML`);
  },
};

/** The module that reads a custom guide, and the file that the script finds it in, beside itself. */
const CUSTOM_GUIDE = /\/custom-guide\.js$/;
const PARSER = `${NAME}.parser.js`;

/** The one script: a plain script without `import` and `export` statements, so that it runs as a module too. */
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

/** The same with the parser in it, for places where files cannot lie side by side. */
const complete: RollupOptions = {
  input: 'src/entries/complete.ts',
  output: { file: `dist/${NAME}.complete.js`, format: 'iife', inlineDynamicImports: true },
  plugins: scriptPlugins(MARKED),
};

/** What a page with a custom guide loads besides the script. */
const parser: RollupOptions = {
  input: 'src/custom-guide/custom-guide.ts',
  output: { file: `dist/${PARSER}`, format: 'es' },
  plugins: [nodeResolve(), esbuild({ target: 'es2022' }), minified(MARKED)],
};

/** The modules for bundlers. Lit and marked stay imports; what is imported only when it is needed stays a file of its own. */
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

/** The page for iframes, and what gives such an iframe its height on the page that it is in. */
const frames: RollupOptions[] = ['embed-page', 'embed'].map((name) => ({
  input: `src/entries/${name}.ts`,
  output: { file: `dist/${name}.js`, format: 'iife' },
  plugins: [nodeResolve(), esbuild({ target: 'es2022' }), minified()],
}));

/** The command for authors, with the parser in it, so that it runs without anything installed beside it. */
const command: RollupOptions = {
  input: 'src/entries/command.ts',
  external: /^node:/,
  output: { file: 'dist/command.js', format: 'es', banner: '#!/usr/bin/env node' },
  plugins: [nodeResolve(), esbuild({ target: 'node20' })],
};

/** The page of the demo that builds the snippet. It checks custom guides, so it has the parser in it. */
const builder: RollupOptions = {
  input: 'demo/builder/builder.ts',
  output: { file: 'dist/demo/builder.js', format: 'es' },
  plugins: [guides, nodeResolve(), esbuild({ target: 'es2022' }), terser({ ecma: 2020, module: true })],
};

const outputs: [RollupOptions, ...RollupOptions[]] = [script, complete, parser, modules, ...frames, command, builder];

export default outputs;
