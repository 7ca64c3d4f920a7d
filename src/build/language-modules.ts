import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../languages/', import.meta.url));

/** The language that `tiktok-exit-guide.js` and the npm modules have inside. */
export const ENGLISH = 'en';

/** The name of the script that has this language inside. */
export const scriptOf = (tag: string): string =>
  tag === ENGLISH ? 'tiktok-exit-guide.js' : `tiktok-exit-guide.${tag}.js`;

/** The tags of the built-in languages: the names of the folders in `src/languages`. A new language needs no other list. */
export const LANGUAGES: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();

/**
 * The name of each language, in that language. Names are made when the project is built, because a phone needs several
 * milliseconds for each `Intl.DisplayNames`. Some languages write their own name with a small letter. In a list, names begin
 * with a capital.
 */
export const languageNames: Readonly<Record<string, string>> = Object.fromEntries(
  LANGUAGES.map((tag) => {
    // Without the region: “Português (Brasil)” is too long for the list on a phone, and people in Portugal read it, too.
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(new Intl.Locale(tag).language)!;
    return [tag, name.replace(/^./u, (letter) => letter.toLocaleUpperCase(tag))];
  }),
);

/**
 * Returns the source of a module that is made from the folders in `src/languages`: `available.js`, whose types are in
 * `available.d.ts`, and `<tag>/language.js`, which has the guide and the words of a language. The build and the test server
 * call this function.
 *
 * @param path the path of a module, with slashes
 * @returns undefined if the path is that of another module
 */
export function languageModule(path: string): string | undefined {
  const [, tag] = /\/src\/languages\/(?:([\w-]+)\/language|available)\.js$/.exec(path) ?? [undefined, undefined];
  if (tag !== undefined) {
    return `
      import guide, { checkedOn } from './guide.md';
      import words from './words.ts';
      export default { guide, checkedOn, words };
    `;
  }
  if (!path.endsWith('/src/languages/available.js')) return undefined;
  const others = LANGUAGES.filter((other) => other !== ENGLISH);
  return `
    import english from './${ENGLISH}/language.js';
    export const loaded = { ${ENGLISH}: english };
    export const names = ${JSON.stringify(languageNames)};
    const modules = { ${others.map((other) => `'${other}': () => import(${JSON.stringify(`./${other}/language.js`)})`).join(', ')} };
    export const load = (tag) => modules[tag]();
  `;
}
