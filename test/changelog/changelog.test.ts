import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { addChange } from '../../src/changelog/add-change.js';
import { readChangelog } from '../../src/changelog/read-changelog.js';
import { LANGUAGES } from '../../src/build/language-modules.js';
import { stepIdsOf } from '../../src/guide/arrange.js';
import { parse } from '../../src/guide/markdown/parse.js';

const TODAY = '2026-11-28';
const KNOWN = { languages: ['en', 'de', 'pt-BR'], steps: new Set(['choose', 'wait']) };
const CHANGELOG = `# Changelog

## [Unreleased]

### In the guide

- 2026-11-28, \`choose\`, \`wait\`: The row is now called **Delete**, and
  stands last.
  - de: Die Zeile heißt jetzt **Löschen**.
  - pt-BR: A linha agora se chama
    **Excluir**.
- 2026-11-27, only de pt-BR, \`wait\`: Words that only translations have: two of them.

### Added

- 2026: \`npm run site\` is no change of the guide.

## [0.1.0] - 2026-11-20

### In the guide

- 2026-11-19, \`gone\`: A step that is gone since.
`;

const read = (markdown: string) => readChangelog(markdown, KNOWN, TODAY);
const changed = (from: string, to: string) => {
  assert.ok(CHANGELOG.includes(from), `The changelog has no ${from}`);
  return CHANGELOG.replace(from, () => to);
};

describe('The changelog, for feeds', () => {
  it('has the changes of the guide, with their steps, languages and words', () => {
    const { versions, changes, problems } = read(CHANGELOG);
    assert.deepEqual(problems, []);
    assert.deepEqual(versions, [{ version: 'Unreleased' }, { version: '0.1.0', released: '2026-11-20' }]);
    assert.deepEqual(changes, [
      {
        version: 'Unreleased',
        day: '2026-11-28',
        steps: ['choose', 'wait'],
        words: {
          en: 'The row is now called **Delete**, and stands last.',
          de: 'Die Zeile heißt jetzt **Löschen**.',
          'pt-BR': 'A linha agora se chama **Excluir**.',
        },
      },
      {
        version: 'Unreleased',
        day: '2026-11-27',
        steps: ['wait'],
        only: ['de', 'pt-BR'],
        words: { en: 'Words that only translations have: two of them.' },
      },
      { version: '0.1.0', day: '2026-11-19', steps: ['gone'], words: { en: 'A step that is gone since.' } },
    ]);
  });

  for (const [what, markdown, line, message] of [
    ['a change without a day', changed('2026-11-27, only', 'only'), 12, /cannot be read/],
    ['a day that is none', changed('2026-11-27', '2026-11-31'), 12, /“2026-11-31” is no day/],
    [
      'a day in the future',
      changed('2026-11-27', '2026-11-29'),
      12,
      /2026-11-29 is in the future \(today is 2026-11-28\)/,
    ],
    ['a change without words', changed(': Words that only translations have: two of them.', ':'), 12, /cannot be read/],
    ['a step that is none', changed('`choose`', '`chose`'), 7, /has no step “chose”/],
    ['a language without a guide', changed('only de pt-BR', 'only de tlh'), 12, /language “tlh”/],
    ['words in a language without a guide', changed('- de: Die', '- tlh: Die'), 7, /language “tlh”/],
    ['words that name no language', changed('- de: Die', '- Die'), 9, /name no language/],
    [
      'a version without a day',
      changed('[0.1.0] - 2026-11-20', '[0.1.0]'),
      18,
      /“\[0\.1\.0\]” names no version with its day/,
    ],
    ['a version with another day', changed(' - 2026-11-20', ' - soon'), 18, /“\[0\.1\.0\] - soon” names no version/],
    ['a change below no version', changed('## [Unreleased]', ''), 7, /below no version/],
  ] as const) {
    it(`is reported with the line if it has ${what}`, () => {
      const { problems } = read(markdown);
      assert.deepEqual(problems[0] && { line: problems[0].line }, { line });
      assert.match(problems[0]!.message, message);
      assert.ok(problems[0]!.hint);
    });
  }

  it('of this project has no problems', async () => {
    const text = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
    const { guide } = parse(await text('src/languages/en/guide.md'));
    const known = { languages: LANGUAGES, steps: new Set(stepIdsOf(guide.sections).keys()) };
    const { changes, problems } = readChangelog(await text('CHANGELOG.md'), known, '9999-12-31');
    assert.deepEqual(problems, []);
    assert.ok(changes.length > 0);
  });
});

describe('A new line of the changelog', () => {
  const change = { day: '2026-11-28', steps: ['wait'], words: { en: 'New words.', de: 'Neue Worte.' } };

  it('is the first of those that are in no version yet, and nothing else is changed', () => {
    const added = addChange(CHANGELOG, { ...change, only: ['de'] });
    const lines = '- 2026-11-28, only de, `wait`: New words.\n  - de: Neue Worte.\n';
    assert.equal(added, changed('- 2026-11-28, `choose`', `${lines}- 2026-11-28, \`choose\``));
    assert.deepEqual(read(added).changes[0], { version: 'Unreleased', only: ['de'], ...change });
    assert.deepEqual(read(added).problems, []);
  });

  it('begins the list if there is none, and leaves the list of an older version alone', () => {
    const without = changed(/### In the guide.*?(?=### Added)/s.exec(CHANGELOG)![0], '');
    const added = addChange(without, change);
    assert.deepEqual(
      read(added).changes.map(({ version, day }) => [version, day]),
      [
        ['Unreleased', '2026-11-28'],
        ['0.1.0', '2026-11-19'],
      ],
    );
    assert.match(added, /### Added\n\n- 2026: `npm.*\n\n### In the guide\n\n.*\n.*Neue Worte\.\n\n## \[0/);
  });

  it('is refused if there is no part for it, because copies of a released version do not have the change', () => {
    assert.throws(
      () => addChange(changed('## [Unreleased]', '## [0.2.0] - 2026-11-28'), change),
      /begins with “## \[0\.2\.0\] - 2026-11-28”\. Write “## \[Unreleased\]” above it/,
    );
    assert.throws(() => addChange('# Changelog\n', change), /begins with “no version”/);
  });
});
