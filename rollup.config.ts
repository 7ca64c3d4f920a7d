import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import type { Plugin, RollupOptions } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { compile } from './src/guide/compile.js';
import { plainHtmlSize, scriptSize } from './test/build/sizes.js';

/** The id of a module as it is on every system. */
const path = (id: string) => id.replaceAll('\\', '/');

/** Turns the built-in guides into data, so that the script carries no parser. */
const guides: Plugin = {
  name: 'guides',
  transform: (code, id) => (id.endsWith('.md') ? { code: compile(code), map: null } : undefined),
};

/**
 * What this script needs different in Lit. Each change fails the build when Lit is no longer as expected.
 *
 * - Its Trusted Types policy gets our own name: Lit throws at load where its name is missing from the page's list or taken
 *   by another copy of Lit (https://github.com/lit/lit/pull/1772). Can go when Lit lets one name the policy.
 * - Constructable style sheets are taken for granted, as in every browser since March 2023: the fallback to `<style>` would
 *   break under a strict policy.
 * - No conversion of attributes to booleans, numbers or objects: ours are all text.
 * - No templates of SVG or MathML, of which we have none.
 * - No hooks for polyfills of shadow DOM, no metadata of decorators, which we do not use, and nothing of all that left on
 *   the page's `window`.
 */
const LIT: [file: string, from: RegExp, to: string][] = [
  ['/lit-html/lit-html.js', /createPolicy\("lit-html"/, 'createPolicy("tiktok-exit-guide"'],
  ['/lit-html/lit-html.js', /2===\w+\?"<svg>":3===\w+\?"<math>":""/, '""'],
  ['/lit-html/lit-html.js', /\+\(2===\w+\?"<\/svg>":3===\w+\?"<\/math>":""\)/, ''],
  ['/lit-html/lit-html.js', /2===(\w+)\|\|3===\1(?=\)\{const)/, 'false'],
  ['/lit-html/lit-html.js', /\w+\.litHtmlPolyfillSupport/, '(void 0)'],
  ['/lit-html/lit-html.js', /,\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\([^)]*\)/, ''],
  ['/reactive-element/css-tag.js', /\w+\.ShadowRoot&&.*?CSSStyleSheet\.prototype/, 'true'],
  [
    '/reactive-element/reactive-element.js',
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    '',
  ],
  ['/reactive-element/reactive-element.js', /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{[^}]*\}/, ''],
  [
    '/reactive-element/reactive-element.js',
    /\{toAttribute\(t,\w+\)\{.*?\},fromAttribute\(t,\w+\)\{.*?return \w+\}\}(?=,)/,
    '{toAttribute:(value)=>value,fromAttribute:(value)=>value}',
  ],
  ['/reactive-element/reactive-element.js', /\w+\.reactiveElementPolyfillSupport/, '(void 0)'],
  ['/reactive-element/reactive-element.js', /,\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\([^)]*\)/, ''],
  ['/lit-element/lit-element.js', /\w+\.litElementHydrateSupport/, '(void 0)'],
  ['/lit-element/lit-element.js', /\w+\.litElementPolyfillSupport/, '(void 0)'],
  ['/lit-element/lit-element.js', /\(\w+\.litElementVersions\?\?=\[\]\)\.push\([^)]*\);/, ''],
];
function changedLit(): Plugin {
  const due = new Set(LIT);
  return {
    name: 'lit',
    transform(code, id) {
      const changes = LIT.filter(([file, from]) => path(id).endsWith(file) && from.test(code));
      for (const change of changes) {
        code = code.replace(change[1], change[2]);
        due.delete(change);
      }
      return changes.length ? { code, map: null } : undefined;
    },
    buildEnd(error) {
      for (const [file, from] of error ? [] : due)
        this.error(`${from} is not in ${file} any more; see what became of it.`);
    },
  };
}

/**
 * Shortens the names of the private custom properties in the style sheets, as a minifier shortens those of variables, and
 * takes the line breaks out of `var()`, which the minifier leaves in.
 */
const privateProperties: Plugin = {
  name: 'private-properties',
  transform(code, id) {
    if (!path(id).includes('/src/styles/')) return undefined;
    const joined = code.replace(/var\(\s+(--[\w-]+),\s+(.+)\n\s*\)/g, 'var($1,$2)');
    return { code: joined.replace(/--_[\w-]+/g, (name) => `--_${shortName(name)}`), map: null };
  },
};
const shortNames = new Map<string, string>();
function shortName(name: string): string {
  if (!shortNames.has(name)) shortNames.set(name, shortNames.size.toString(36));
  return shortNames.get(name)!;
}

/**
 * Names that Lit uses only within itself; all of Lit is in this one file, so they can be short. Not `elementProperties` and
 * `finalized`, which Lit also writes as strings. Saves 1 % of the script.
 */
const LIT_PRIVATE =
  /^(_\$.*|addController|addInitializer|createProperty|createRenderRoot|elementStyles|enableUpdating|finalizeStyles|fromAttribute|getPropertyDescriptor|getPropertyOptions|getUpdateComplete|hasChanged|hostConnected|hostDisconnected|hostUpdate|hostUpdated|isUpdatePending|performUpdate|removeController|renderOptions|scheduleUpdate|shouldUpdate|toAttribute|useDefault)$/;

/** Prints what a reader downloads. */
const report: Plugin = {
  name: 'report',
  async writeBundle() {
    const [script, html] = await Promise.all([scriptSize(), plainHtmlSize()]);
    console.log(
      `dist/tiktok-exit-guide.js: ${script} bytes brotli, ${(script / html).toFixed(2)} times the guide as plain HTML`,
    );
  },
};

const script: RollupOptions = {
  input: 'src/script.ts',
  output: { file: 'dist/tiktok-exit-guide.js', format: 'es' },
  plugins: [
    guides,
    changedLit(),
    privateProperties,
    nodeResolve(),
    minifyTemplateLiterals({
      include: ['src/view/*', 'src/styles/*'],
      exclude: 'src/styles/index.ts',
      failOnError: true,
    }),
    esbuild({ target: 'es2022' }),
    terser({
      ecma: 2020,
      module: true,
      compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true },
      mangle: { properties: { regex: LIT_PRIVATE } },
      format: { comments: false, preamble: '/*! tiktok-exit-guide: MIT. Lit: BSD-3-Clause, (c) Google LLC */' },
    }),
    report,
  ],
};

/** The command for authors, with the parser in it, so that it runs without anything installed beside it. */
const command: RollupOptions = {
  input: 'src/command.ts',
  external: /^node:/,
  output: {
    file: 'dist/command.js',
    format: 'es',
    banner: '#!/usr/bin/env node',
  },
  plugins: [nodeResolve(), esbuild({ target: 'node20' })],
};

const outputs: [RollupOptions, RollupOptions] = [script, command];

export default outputs;
