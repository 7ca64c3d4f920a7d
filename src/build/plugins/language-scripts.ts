import { transform } from 'esbuild';
import { rollup, type Plugin } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { ENGLISH, LANGUAGES, languageNames, scriptOf } from '../language-modules.js';
import { languages } from './languages.js';

/** Stands in the script for the languages inside, until it is minified. No minifier renames or changes a global variable. */
const PLACE = 'TIKTOK_EXIT_GUIDE_LANGUAGES';

/** The code of a language, minified. */
interface LanguageCode {
  /** An expression, to put into a script. */
  expression: string;
  /** A module, for `import()`. */
  module: string;
}

/** The code of each language. It is made once in a build: the scripts and the files of `languages` have the same code. */
let codes: Promise<Map<string, LanguageCode>> | undefined;

async function codeOf(tag: string): Promise<LanguageCode> {
  const bundle = await rollup({
    input: `src/languages/${tag}/language.js`,
    plugins: [languages, esbuild({ target: 'es2022' })],
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'language' });
  const { code } = await transform(output[0].code, { minify: true, target: 'es2022', charset: 'utf8' });
  const [, expression] = /^var language=(.+);\s*$/s.exec(code) ?? [];
  if (!expression) throw new Error(`src/languages/${tag}: the minified code does not begin with "var language=".`);
  return { expression, module: `export default ${expression};\n` };
}

const readCodes = async () =>
  new Map(await Promise.all(LANGUAGES.map(async (tag) => [tag, await codeOf(tag)] as const)));

/** The source of an object with these languages. */
const objectOf = (tags: readonly string[], all: Map<string, LanguageCode>) =>
  `{${tags.map((tag) => `${/^\w+$/.test(tag) ? tag : `"${tag}"`}:${all.get(tag)!.expression}`).join()}}`;

/**
 * Rollup plugin for scripts with languages inside. To build and to minify one script takes seconds. So only one is built, with a
 * placeholder for its language, and each script of another language is this script with another text in that place.
 *
 * @param inside `one`: the script has English inside. A script for each other language, and a file with each language for
 *   `import()`, are written beside it. `all`: the script has all languages inside
 */
export function languageScripts(inside: 'one' | 'all'): Plugin {
  return {
    name: 'language-scripts',
    load: (id) =>
      /[\\/]src[\\/]languages[\\/]available\.js$/.test(id)
        ? `export const loaded = ${PLACE}; export const names = ${JSON.stringify(languageNames)}; export const load = undefined;`
        : undefined,
    buildStart() {
      for (const tag of LANGUAGES)
        for (const file of ['guide.md', 'words.ts']) this.addWatchFile(`src/languages/${tag}/${file}`);
    },
    async generateBundle(_, bundle) {
      // In `npm start`, the files can have changed since the last build. The script with one language is always built first.
      if (inside === 'one') codes = readCodes();
      const all = await (codes ??= readCodes());
      const [script] = Object.values(bundle);
      if (script?.type !== 'chunk' || script.code.split(PLACE).length !== 2)
        return this.error(`The script must have ${PLACE} in one place. See src/build/plugins/language-scripts.ts.`);
      const { code } = script;
      const scriptWith = (tags: readonly string[]) => code.replace(PLACE, () => objectOf(tags, all));
      script.code = scriptWith(inside === 'all' ? [ENGLISH, ...LANGUAGES.filter((tag) => tag !== ENGLISH)] : [ENGLISH]);
      if (inside === 'all') return;
      for (const [tag, { module }] of all) {
        this.emitFile({ type: 'asset', fileName: `languages/${tag}.js`, source: module });
        if (tag !== ENGLISH) this.emitFile({ type: 'asset', fileName: scriptOf(tag), source: scriptWith([tag]) });
      }
    },
  };
}
