import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build, transform, type Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';

const peer = (file: string) => fileURLToPath(new URL(`peers/${file}`, import.meta.url));

const svelte: Plugin = {
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const options = { filename: path, customElement: true, dev: false, runes: true };
      return { contents: compile(await readFile(path, 'utf8'), options).js.code, loader: 'js' };
    });
  },
};

/** A plugin for the scripts in `peers/`. In these scripts, the module `guide` exports the values of `data`. */
const guide = (data: object): Plugin => ({
  name: 'guide',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^guide$/ }, ({ path }) => ({ path, namespace: 'guide' }));
    onLoad({ filter: /./, namespace: 'guide' }, () => ({
      contents: Object.entries(data)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n'),
      loader: 'js',
    }));
  },
});

export interface BundleOptions {
  /** The path of the `node_modules` that `installPackages` returns. */
  modules: string;
  /** The values that the module `guide` exports to the script. */
  data: object;
  /** The package that renders JSX, such as `preact`. */
  jsxImportSource?: string;
}

/**
 * Bundles a script in `peers/` for production. Terser minifies the bundle, because Terser also minifies our script. So
 * the sizes of the two scripts can be compared.
 */
export async function bundleScript(file: string, { modules, data, jsxImportSource }: BundleOptions): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [peer(file)],
    plugins: [guide(data), svelte],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
    nodePaths: [modules],
    conditions: ['svelte', 'browser', 'production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    jsx: 'automatic',
    jsxImportSource,
  });
  const passes = ['--module', '--ecma', '2022', '--compress', 'passes=3', '--mangle'];
  return filter(join(modules, '.bin/terser'), passes, outputFiles[0]!.text);
}

/** Compiles a Sass file in `peers/`. */
export async function bundleSass(file: string, modules: string): Promise<string> {
  const options = ['--stdin', '--load-path', modules, '--no-source-map', '--quiet-deps'];
  return smallCss(await filter(join(modules, '.bin/sass'), options, await readFile(peer(file), 'utf8')));
}

/** Joins a style sheet with the style sheets that it imports. */
export async function bundleCss(path: string): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, minify: true, write: false });
  return outputFiles[0]!.text;
}

/** The styles for all candidates that have no styles of their own. */
export const sharedCss = async (): Promise<string> => smallCss(await readFile(peer('guide.css'), 'utf8'));

const smallCss = async (css: string): Promise<string> =>
  (await transform(css, { loader: 'css', minify: true, legalComments: 'none' })).code.trim();

/** Sends `input` to a program, and returns the output of the program. */
async function filter(program: string, args: string[], input: string): Promise<string> {
  const child = execFile(program, args, { maxBuffer: 2 ** 26 });
  child.stdin!.end(input);
  const [output, errors, code] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  if (code !== 0) throw new Error(`${program} failed: ${errors}`);
  return output;
}
