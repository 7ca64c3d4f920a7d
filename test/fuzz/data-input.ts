import * as fc from 'fast-check';
import { BLOCKS } from '../../src/guide/guide.js';
import { parse } from '../../src/guide/markdown/parse.js';
import { markdown } from './markdown-input.js';

/** Values that are wrong in most places of a guide, or that look right. */
const VALUES: unknown[] = (
  [
    [
      null,
      true,
      false,
      0,
      1,
      -1,
      1.5,
      999,
      1000,
      1e21,
      '',
      ' ',
      'a',
      'a b',
      'a,b',
      '\ud800',
      '\u0000',
      '__proto__',
      'constructor',
    ],
    ['2026-11-22', '2026-02-30', 'en', 'en_US!', 'ltr', 'tiktok-exit', 'a'.repeat(600_000)],
    [
      'javascript:a',
      'java\nscript:a',
      ' javascript:a',
      'javascript&colon;a',
      'data:a',
      '//a.example/b',
      '\\\\a.example',
      '#a',
      '/a?b=1&amp;c',
    ],
    [
      [],
      {},
      [[]],
      [''],
      [[[]]],
      { type: 'toString' },
      { type: '__proto__' },
      { type: ['rule'] },
      { type: { toString: 1 } },
    ],
    [
      { type: 'rule' },
      { type: 'link', href: 'data:a', content: [] },
      { type: 'picture', src: '//a.example/b', alt: '' },
    ],
    [
      { type: ['link'], href: 'data:a' },
      { type: 'nested', body: [] },
      { strings: ['a'], raw: ['a'] },
      { length: 4_000_000_000 },
    ],
    [{ _$litType$: 1 }, JSON.parse('{"__proto__": {"type": "rule"}}')],
  ] as unknown[][]
).flat();

const KEYS = [
  [
    'type',
    'id',
    'title',
    'lang',
    'dir',
    'checked',
    'intro',
    'sections',
    'sources',
    'extends',
    'href',
    'src',
    'alt',
    'text',
  ],
  [
    'content',
    'items',
    'body',
    'labels',
    'ways',
    'rows',
    'cells',
    'tap',
    'head',
    'kind',
    'steps',
    'number',
    'wait',
    'was',
  ],
  ['routes', 'about', 'optional', 'afterWait', 'startOver', 'time', 'onclick', '__proto__', ...Object.keys(BLOCKS)],
].flat();

interface Edit {
  kind: 'replace' | 'add' | 'remove' | 'repeat' | 'move' | 'wrap' | 'nest' | 'list';
  at: number;
  to: number;
  key: string;
  value: unknown;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('replace', 'add', 'remove', 'repeat', 'move', 'wrap', 'nest', 'list'),
  at: fc.nat({ max: 1_000_000 }),
  to: fc.nat({ max: 1_000_000 }),
  key: fc.constantFrom(...KEYS),
  value: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...VALUES) }, { weight: 1, arbitrary: fc.jsonValue() }),
});

type Holder = Record<string, unknown>;

/** All places in the data: each is an object or an array, and a key in it. */
function placesIn(data: unknown): [Holder, string][] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [
    [data as Holder, key] as [Holder, string],
    ...placesIn(value),
  ]);
}

const copyOf = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;

function changed(data: Holder, { kind, at, to, key, value: shared }: Edit): Holder {
  const value = copyOf(shared);
  const places = placesIn(data);
  if (!places.length) return data;
  const [holder, field] = places[at % places.length]!;
  const [other, otherField] = places[to % places.length]!;
  const copy = copyOf(other[otherField]);
  if (kind === 'replace') holder[field] = value;
  else if (kind === 'move') holder[field] = copy;
  else if (kind === 'wrap') holder[field] = { type: key, body: [holder[field]], content: [holder[field]] };
  else if (kind === 'list') holder[field] = [holder[field]];
  else if (kind === 'nest') {
    for (let level = 0; level < to % 80; level++) holder[field] = { type: 'quote', body: [holder[field]] };
  } else if (kind === 'add') {
    // JSON has no arrays with named fields.
    if (!Array.isArray(holder)) define(holder, key, value);
  } else if (Array.isArray(holder)) {
    if (kind === 'remove') holder.splice(Number(field), 1);
    else holder.splice(Number(field), 0, copyOf(holder[Number(field)]));
  } else if (kind === 'remove') delete holder[field];
  return data;
}

/** Adds an own field, also one named `__proto__`, as JSON does. */
function define(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, configurable: true, enumerable: true, writable: true });
}

const fromMarkdown = markdown.map(
  (text) =>
    parse(text.includes('\n### ') ? text : `${text}\n\n## A {#a}\n\n### B {#b}\n\n1. C.\n`).guide as unknown as Holder,
);

/** A guide as data with a few mistakes, as it comes from JSON, or any other data. */
export const data: fc.Arbitrary<unknown> = fc
  .oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(fromMarkdown, fc.boolean(), fc.array(edit, { maxLength: 5 }))
        .map(([guide, isExtending, edits]) =>
          edits.reduce(changed, copyOf({ ...guide, ...(isExtending ? { extends: 'tiktok-exit' } : { title: 'A' }) })),
        ),
    },
    { weight: 1, arbitrary: fc.jsonValue() },
  )
  .map(copyOf);
