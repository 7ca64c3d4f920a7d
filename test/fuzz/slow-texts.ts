import { MAX_LENGTH } from '../../src/guide/limits.js';

const repeated = (piece: string, rest = '') =>
  piece.repeat(Math.floor((MAX_LENGTH - rest.length) / piece.length)) + rest;
const lines = (line: (index: number) => string, count = 1900) =>
  Array.from({ length: count }, (_, index) => line(index))
    .join('\n')
    .slice(0, MAX_LENGTH);

/**
 * Texts as long as a guide may be, of kinds that have made marked or other Markdown parsers slow. The keys say what they are.
 * More are in `test/component/parse.test.ts`, which runs in browsers.
 */
export const SLOW_TEXTS: Record<string, string> = {
  'quotes in quotes': repeated('> ', 'a'),
  'quotes in quotes, going on': repeated('> > > > > > > > > > a\nb\n').split('\n').slice(0, 1900).join('\n'),
  'lists in lists on one line': repeated('- ', 'a'),
  'lists in lists, line by line': lines((index) => `${' '.repeat(index)}- a`, 440),
  'a long list': lines(() => '- a **b** c'),
  'a long list with paragraphs': lines((index) => (index % 2 ? '' : '- a')),
  'open brackets': repeated('['),
  'open brackets of pictures': repeated('!['),
  'brackets in brackets': `${'['.repeat(40_000)}a${'](b)'.repeat(14_000)}`,
  'open addresses': repeated('[a]('),
  'open addresses in angle brackets': repeated('[a](<b'),
  'references that lead nowhere': repeated('[a][b] '),
  'backticks of growing length': Array.from({ length: 440 }, (_, length) => '`'.repeat(length)).join(' '),
  'bold in open emphasis': repeated('**a *a '),
  'emphasis in emphasis': `${'*a '.repeat(16_000)}${' a*'.repeat(16_000)}`,
  'open emphasis in words': repeated('__a@'),
  'open emphasis beside marks': repeated('*_'),
  'open strikes': repeated('~~a ~'),
  'open tags': repeated('<a b="'),
  'open comments': repeated('<!--'),
  'open comments, line by line': lines(() => 'a <!-- b'),
  'open instructions': repeated('<?'),
  'a wide table of short rows': `|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}\n${'|\n'.repeat(1900)}`,
  'a long table': `| a | b |\n|---|---|\n${lines(() => '| **a** | `b` \\| |')}`,
  definitions: lines((index) => `[a${index}]: /b "c"`),
  'a definition that is used often': `[a]: /${'b'.repeat(50_000)} "c"\n\n${lines(() => '[a] [a] [a] [a]\n', 900)}`,
  'open definitions': lines(() => '[a]: <b'),
  spaces: repeated(' ', 'a'),
  'spaces before line ends': lines(() => `a${' '.repeat(50)}`),
  tabs: repeated('\t', 'a'),
  'hard breaks': lines(() => 'a  '),
  'underlined headings': lines((index) => (index % 2 ? '=' : 'a')),
  'lines above no heading': lines(() => 'a', 2000),
  'open fences': lines((index) => `${'`'.repeat((index % 40) + 3)}a`),
  'addresses in text': repeated('http://a.b/( '),
  'mail addresses in text': repeated('a.b-c@'),
  'underscores and words': repeated('a_'),
  'character references': repeated('&#'),
  backslashes: repeated('\\'),
  'routes of one section': `---\ntitle: A\n---\n\n## A {#a}\n<!-- route: ${lines((index) => String(index), 17_000).replaceAll('\n', '|')} -->\n\n### B {#b}\n\nC.`,
  'routes of many sections': lines((index) => `## A {#a${index}}\n<!-- route: ${index} -->`, 900),
  'facts of one step': `## A {#a}\n\n### B {#b}\n<!-- ${repeated('a:b;').slice(0, 99_000)} -->\n\nC.`,
  'headings with the same id': lines((index) => (index % 2 ? '' : '## A {#a}')),
};

const step = (id: string, change = {}) => ({ id, title: '', body: [], ...change });
const section = (id: string, change = {}) => ({ id, title: '', intro: [], steps: [step(`b${id}`)], ...change });
const many = <T>(count: number, make: (id: string) => T) =>
  Array.from({ length: count }, (_, index) => make(`a${index}`));
const guide = (change: object) => ({
  title: 'A',
  lang: 'en',
  checked: '',
  intro: [],
  sections: [section('a')],
  sources: [],
  ...change,
});

/** Guides as data, as large as they may be, that something could make slow. */
export const SLOW_DATA: Record<string, object> = {
  'many steps': guide({ sections: [section('a', { steps: many(50_000, step) })] }),
  'many sections': guide({ sections: many(18_000, section) }),
  'many routes of one section': guide({ sections: [section('a', { routes: many(60_000, String) })] }),
  'one route of its own for each section': guide({ sections: many(15_000, (id) => section(id, { routes: [id] })) }),
  'many old ids': guide({ sections: [section('a', { steps: [step('b', { was: many(60_000, String) })] })] }),
  'many sources that one step cites': guide({
    sources: many(20_000, (id) => ({ id, href: '/', title: 'A' })),
    sections: [section('a', { steps: [step('b', { sources: many(20_000, String) })] })],
  }),
};
