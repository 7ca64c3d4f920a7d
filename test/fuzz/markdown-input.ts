import { readFile, readdir } from 'node:fs/promises';
import * as fc from 'fast-check';
import { PAYLOADS, PROTOTYPE_NAMES } from '../payloads.js';
import { withMarkedWords } from './lost-words.js';

const root = new URL('../../', import.meta.url);

/** Reads the built-in guides in all languages and the custom guides for tests. */
async function readGuides(): Promise<string[]> {
  const languages = (await readdir(new URL('src/languages/', root))).filter((name) => !name.includes('.'));
  const custom = await readdir(new URL('test/guides/', root));
  const files = [
    ...languages.map((language) => `src/languages/${language}/guide.md`),
    ...custom.map((name) => `test/guides/${name}`),
  ];
  return Promise.all(files.map((file) => readFile(new URL(file, root), 'utf8')));
}

const guides = (await readGuides()).map(withMarkedWords);

/** Pieces of Markdown that mean something to the parser, alone or beside other pieces. */
const PIECES = [
  [
    '\n',
    '\n\n',
    '\r\n',
    '  \n',
    ' ',
    '    ',
    '\t',
    '\u00a0',
    '\u2028',
    '\0',
    '\ufeff',
    '\ud800',
    '\u001b[2J',
    '\u202e',
  ],
  [
    '# ',
    '## ',
    '### ',
    '#### ',
    '{#a}',
    '{#b}',
    '{#all}',
    '{#choose}',
    '{#}',
    '{lang=es}',
    '{lang=__}',
    '\n===\n',
    '\n---\n',
  ],
  ['- ', '* ', '1. ', '2) ', '- [ ] ', '- [x] ', '> ', '> [!NOTE]\n> ', '[!TIP]', '| ', '|', '\n|---|---|\n', '\\|'],
  ['*', '**', '_', '__', '~~', '`', '``', '```', '\n```screen\n', '\n```letter\n', '\n```\n', '~~~', '\\', '→', '…'],
  ['[', ']', '(', ')', '![', '](', '][', '[a]', '[a]: /b "c"\n', '[a]: javascript:b\n', ']: ', '<', '>', '"', "'"],
  ['<!--', '-->', '<!-->', '<b>', '</b>', '<script>', '<pre>', '<?', '<![CDATA[', 'http://a.example', 'a@b.example'],
  [
    '&amp;',
    '&#',
    '&#58;',
    '&colon;',
    '&amp;colon;',
    '&nbsp;',
    '&#xd800;',
    'javascript:',
    'data:',
    '//',
    '\\\\',
    'mailto:',
  ],
  ['<!-- time: 5 min; wait: 30 days -->', '<!-- route: A | B -->', '<!-- was: x, \ud800 -->', '<!-- sources: a, b -->'],
  [
    '---\ntitle: A\nchecked: 2026-01-02\n---\n',
    '---\nextends: tiktok-exit\n---\n',
    'lang: de\n',
    'title: ',
    '[a]: /b "&nbsp;"\n',
  ],
  [
    '\n> [!NOTE]\n> ',
    '\n>\n> ',
    '\n\n1. **',
    '** → **',
    '**{lang=es} ',
    '\n   > ',
    '\n\n   ',
    '\n\n#### A {#app}\n\n',
    '\n\n#### B {#web}\n\n',
    '\n| a | b |\n| - | - |\n| ',
    ' | ',
  ],
  PROTOTYPE_NAMES,
].flat();

const piece = fc.constantFrom(...PIECES);
const word = fc.constant('word');
const HEAD = '---\ntitle: A\nchecked: 2026-01-02\n---\n\n## A {#a}\n\n### B {#b}\n\n';

/** Gives each word of a text a number of its own. */
const joined = (pieces: string[]) => pieces.map((part, index) => (part === 'word' ? `kw${index}z` : part)).join('');

/** Any text: pieces of Markdown and words in any order, any characters, and hostile Markdown. */
const anyText = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.oneof(word, word, piece), { maxLength: 40 }).map(joined) },
  { weight: 3, arbitrary: fc.array(fc.oneof(word, word, piece), { maxLength: 40 }).map((all) => HEAD + joined(all)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...PAYLOADS), { maxLength: 12 }).map((all) => HEAD + all.join('\n\n')),
  },
);

interface Edit {
  kind: 'insert' | 'delete' | 'repeat' | 'swap' | 'prefix' | 'join' | 'repeat-piece';
  at: number;
  length: number;
  piece: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'repeat', 'swap', 'prefix', 'join', 'repeat-piece'),
  at: fc.nat({ max: 1_000_000 }),
  length: fc.integer({ min: 1, max: 12 }),
  piece,
});

/** Changes a text at one place. The place is taken modulo the length, so each number is a place in each text. */
function changed(text: string, { kind, at, length, piece }: Edit): string {
  const start = at % (text.length + 1);
  const lines = text.split('\n');
  const line = at % lines.length;
  switch (kind) {
    case 'insert':
      return text.slice(0, start) + piece + text.slice(start);
    case 'repeat-piece':
      return text.slice(0, start) + piece.repeat(length * 10) + text.slice(start);
    case 'delete':
      return text.slice(0, start) + text.slice(start + length);
    case 'repeat':
      lines.splice(line, 0, ...lines.slice(line, line + length));
      break;
    case 'swap':
      lines.splice(line, 0, ...lines.splice(line + 1, length));
      break;
    case 'prefix':
      for (let index = line; index < Math.min(lines.length, line + length); index++)
        lines[index] = piece + lines[index];
      break;
    case 'join':
      lines.splice(line, 2, lines.slice(line, line + 2).join(' '));
      break;
  }
  return lines.join('\n');
}

/** A part of a real guide, with a few mistakes. */
const mutatedGuide = fc
  .record({
    guide: fc.constantFrom(...guides),
    hasTop: fc.boolean(),
    from: fc.nat({ max: 700 }),
    lines: fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 700 })),
    edits: fc.array(edit, { maxLength: 12 }),
  })
  .map(({ guide, hasTop, from, lines, edits }) => {
    const [, top = '', rest = ''] = /^(---\n[\s\S]*?\n---\n)?([\s\S]*)$/.exec(guide)!;
    const all = rest.split('\n');
    const start = from % all.length;
    return edits.reduce(changed, (hasTop ? top : '') + all.slice(start, start + lines).join('\n'));
  });

export const markdown: fc.Arbitrary<string> = fc.oneof(anyText, mutatedGuide);

/** Markdown that extends the built-in guide, or should. */
export const extending: fc.Arbitrary<string> = markdown.map(
  (text) => `---\nextends: tiktok-exit\n---\n${text.replace(/^---\n[\s\S]*?\n---\n/, '')}`,
);

/** A few pieces, repeated until the text is as long as a guide may be. */
export const repeatedPieces: fc.Arbitrary<string> = fc
  .array(fc.oneof(piece, fc.constantFrom('a', '.', '1')), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join('').repeat(100_000).slice(0, 100_000));
