/** The kinds of snippet. Each is for one kind of page or system. */
export const KINDS = ['script', 'module', 'iframe', 'wordpress', 'wordpress-author', 'react', 'vue', 'plain'] as const;
export type Kind = (typeof KINDS)[number];

/** The attributes of the element that the builder can set, in the order of the snippet. */
export const ATTRIBUTES = [
  'lang',
  'dir',
  'heading-level',
  'sections',
  'open',
  'platform',
  'theme',
  'remember',
  'print',
] as const;

const NAMES = ['snippet', 'base', ...ATTRIBUTES, 'accent', 'guide', 'src', 'markdown'] as const;
export type Name = (typeof NAMES)[number];

/**
 * The settings of the publisher. The keys are the names of the form fields. An empty text means the default of the guide.
 *
 * `base` is the address of the folder with the files. The default is the folder `dist` next to the demo. `guide` selects the
 * guide: `built-in`, `markdown` (a custom guide in the field `markdown`) or `src` (a custom guide at the address in `src`).
 */
export type Choice = Record<Name, string>;

/** An example of a custom guide, which the publisher can edit. */
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

/** Maximum length of the query, in characters. Some browsers, servers and messengers do not support much longer addresses. */
const MAX_ADDRESS = 8_000;

/** Splits the value of an attribute that is a list of ids. */
export function idsIn(value: string): string[] {
  return value.split(/[\s,]+/).filter(Boolean);
}

/** Reads the choice from the query of an address. Missing values get their default. */
export function fromQuery(query: string): Choice {
  const values = new URLSearchParams(query);
  return Object.fromEntries(NAMES.map((name) => [name, values.get(name) ?? DEFAULTS[name]])) as Choice;
}

/**
 * Writes the choice as the query of an address, without the values that are the default.
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
