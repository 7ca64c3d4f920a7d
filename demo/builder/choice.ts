/** The kinds of snippet, by what they are pasted into. */
export const KINDS = ['script', 'module', 'iframe', 'wordpress', 'wordpress-author', 'react', 'vue', 'plain'] as const;
export type Kind = (typeof KINDS)[number];

/** The attributes of the element that the builder offers, in the order in which a snippet has them. */
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
 * What a publisher chose, by the names of the fields. An empty text leaves it to the guide.
 *
 * `base` is the address of the folder with the files, by default that beside the demo. `guide` says which guide is shown: the
 * built-in one, or a custom guide. That is the text in `markdown`, or for `src` the file at the address in `src`.
 */
export type Choice = Record<Name, string>;

/** What a custom guide looks like, to start from. */
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

/** What an address can hold in every browser, server and messenger is not much more. */
const MAX_ADDRESS = 8_000;

/** The ids in the value of an attribute that lists them. */
export function idsIn(written: string): string[] {
  return written.split(/[\s,]+/).filter(Boolean);
}

/** The choice in the part of an address behind `?`. What is not in it has its default. */
export function fromQuery(query: string): Choice {
  const values = new URLSearchParams(query);
  return Object.fromEntries(NAMES.map((name) => [name, values.get(name) ?? DEFAULTS[name]])) as Choice;
}

/**
 * The part of an address behind `?` that holds the choice, without what is as it is by default.
 *
 * @returns without the Markdown where the address would be too long for it
 */
export function toQuery(choice: Choice): { query: string; isComplete: boolean } {
  const values = new URLSearchParams();
  for (const name of NAMES) {
    // A text that is not shown need not be shared.
    if (name === 'markdown' && choice.guide !== 'markdown') continue;
    if (choice[name] !== DEFAULTS[name]) values.set(name, choice[name]);
  }
  const isComplete = values.toString().length <= MAX_ADDRESS;
  if (!isComplete) values.delete('markdown');
  return { query: values.toString(), isComplete };
}
