import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transformAsync } from '@babel/core';
import { build, type Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';

/** Makes a plugin for esbuild that compiles the files of a framework with the compiler of this framework. */
const compiled = (name: string, filter: RegExp, compiler: (code: string) => Promise<string> | string): Plugin => ({
  name,
  setup({ onLoad }) {
    onLoad({ filter }, async ({ path }) => ({ contents: await compiler(await readFile(path, 'utf8')), loader: 'js' }));
  },
});

const vue = compiled('vue', /\.vue$/, (code) => {
  const compilerOptions = { isCustomElement: (tag: string) => tag === 'tiktok-exit-guide' };
  const { descriptor } = parse(code, { templateParseOptions: compilerOptions });
  return compileScript(descriptor, { id: 'app', inlineTemplate: true, templateOptions: { compilerOptions } }).content;
});

const svelte = compiled('svelte', /\.svelte$/, (code) => compile(code, { dev: true }).js.code);

const solid = compiled('solid', /\/solid\/.*\.jsx$/, async (code) => {
  const made = await transformAsync(code, { presets: ['babel-preset-solid'], babelrc: false, configFile: false });
  return made!.code!;
});

/** Leaves the guide out of the bundle, for pages that load the guide with a script tag. */
const withoutGuide: Plugin = {
  name: 'without-guide',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^tiktok-exit-guide\b/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: '' }));
  },
};

/** Bundles an app in development mode, so that the framework prints its warnings. */
export async function bundle(entry: string, hasGuide: boolean): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    plugins: [...(hasGuide ? [] : [withoutGuide]), vue, svelte, solid],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  });
  return outputFiles[0]!.text;
}
