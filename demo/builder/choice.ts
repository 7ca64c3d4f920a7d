/** The kinds of snippet. Each kind is for one kind of page or one system. The kinds that most publishers need come first. */
export const KINDS = [
  'script',
  'wordpress',
  'wordpress-author',
  'iframe',
  'ghost',
  'generator',
  'mediawiki',
  'react',
  'vue',
  'module',
  'plain',
] as const;
export type Kind = (typeof KINDS)[number];

/** The attributes of `<tiktok-exit-guide>` that the builder can set, in the order in which the snippet has them. */
export const ATTRIBUTES = [
  'lang',
  'languages',
  'dir',
  'heading-level',
  'sections',
  'open',
  'platform',
  'theme',
  'remember',
  'print',
] as const;

const NAMES = [
  'snippet',
  'base',
  'look',
  ...ATTRIBUTES,
  'accent',
  'corners',
  'font',
  'reserve',
  'guide',
  'src',
  'markdown',
] as const;
export type Name = (typeof NAMES)[number];

/**
 * The settings of the publisher. The keys are the names of the form fields. If a value is empty, its default applies. Most
 * keys are attributes of the guide. These are not:
 *
 * - `base`: the address of the folder with the built files. The default is the folder `dist` next to the folder `demo`.
 * - `look`: the name of a skin. The file of the skin in `src/skins` and the class in the snippet have this name.
 * - `accent`: a colour that replaces the accent colour of the look.
 * - `corners`: `square` or `round`, in place of the corners of the look.
 * - `font`: `page` if the guide has the font of the page, and not the font of the look.
 * - `reserve`: `no` if the snippet does not reserve the height of the guide.
 * - `guide`: the guide that is shown. It is `built-in` (the built-in guide), `markdown` (the custom guide in the field
 *   `markdown`), or `src` (the custom guide at the address in the field `src`).
 */
export type Choice = Record<Name, string>;

/** The custom guide that is in the text field at first. The publisher can edit it. */
export const EXAMPLE = `---
title: Leave TikTok
extends: tiktok-exit
---

## Our help desk {#help-desk}

### Ask a person {#ask}

1. Write to [help@example.org](mailto:help@example.org).
2. Say whether you use the app or a browser.
`;

export const DEFAULTS = Object.fromEntries(NAMES.map((name) => [name, ''])) as Choice;
DEFAULTS.snippet = 'script';
DEFAULTS.guide = 'built-in';
DEFAULTS.markdown = EXAMPLE;

/** Maximum length of the query, in characters. Some browsers, servers and messaging apps cut or refuse longer addresses. */
const MAX_ADDRESS = 8_000;

/** Returns the ids in the value of an attribute, such as `sections`. */
export function idsIn(value: string): string[] {
  return value.split(/[\s,]+/).filter(Boolean);
}

/** Reads the choice from the query of an address. A setting that is not in the query gets its default. */
export function fromQuery(query: string): Choice {
  const values = new URLSearchParams(query);
  return Object.fromEntries(NAMES.map((name) => [name, values.get(name) ?? DEFAULTS[name]])) as Choice;
}

/**
 * Writes the choice as the query of an address. Settings that have their default are left out.
 *
 * @returns the query without `?`. `isComplete` is false if the Markdown is left out because the address would be too long.
 */
export function toQuery(choice: Choice): { query: string; isComplete: boolean } {
  const values = new URLSearchParams();
  for (const name of NAMES) {
    // The address contains the Markdown only if the guide is made from it.
    if (name === 'markdown' && choice.guide !== 'markdown') continue;
    if (choice[name] !== DEFAULTS[name]) values.set(name, choice[name]);
  }
  const isComplete = values.toString().length <= MAX_ADDRESS;
  if (!isComplete) values.delete('markdown');
  return { query: values.toString(), isComplete };
}
