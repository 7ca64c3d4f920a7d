import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../src/guide/markdown/parse.js';
import { checkCitations } from '../../src/sources/check-citations.js';
import { readRegister } from '../../src/sources/read-register.js';

const TODAY = '2026-11-29';
const GOOD = `# Sources

- id: help
  address: https://support.example.org/delete
  publisher: Example Help
  title: delete an account
  language: en
  year: undated
  seen: 2026-11-22
  claims:
    - steps: [choose, confirm]
      words: 'Tap “Delete account”: the last row'
    - steps: [wait]
      words: never seen

- id: law-ja
  address: https://law.example.org/page?lang=ja
  copies:
    - https://copies.example.org/law.md
  publisher: Law
  title: 法律
  language: ja
  year: 2024
  seen: never
  claims:
    - steps: [choose]
      words: never seen
`;

const changed = (from: string, to: string) => {
  assert.ok(GOOD.includes(from), `The good register has no ${from}`);
  return GOOD.replace(from, () => to);
};
const found = (text: string) =>
  readRegister(text, 'register.yaml', TODAY).problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );

describe('The register of sources, for people who mend it', () => {
  it('is read with the line of each source and claim', () => {
    const { sources, problems } = readRegister(GOOD, 'register.yaml', TODAY);
    assert.deepEqual(problems, []);
    assert.deepEqual(sources[0], {
      line: 3,
      id: 'help',
      address: 'https://support.example.org/delete',
      publisher: 'Example Help',
      title: 'delete an account',
      language: 'en',
      year: 'undated',
      seen: '2026-11-22',
      claims: [
        { line: 11, steps: ['choose', 'confirm'], words: 'Tap “Delete account”: the last row' },
        { line: 13, steps: ['wait'] },
      ],
    });
    assert.deepEqual(sources[1]!.copies, ['https://copies.example.org/law.md']);
    assert.equal(sources[1]!.seen, undefined);
  });

  const cases: [what: string, text: string, place: string, message: RegExp, hint?: RegExp][] = [
    [
      'a field with a typo',
      changed('publisher: Ex', 'publiser: Ex'),
      '5:3',
      /has no field "publiser"/,
      /Did you mean "publisher"/,
    ],
    ['a field that is missing', changed('  year: undated\n', ''), '3:3', /The source has no field "year"/],
    [
      'a claim’s field with a typo',
      changed('words: never', 'word: never'),
      '14:7',
      /A claim has no field "word"/,
      /"words"/,
    ],
    ['a quote that is not closed', changed("row'", 'row'), '12:14', /This is not YAML/],
    [
      'a colon in a text without quotes',
      changed("'Tap “Delete account”: the last row'", 'Tap: this'),
      '12:14',
      /This is not YAML/,
      /quotes/,
    ],
    ['a field twice', changed('  title: 法律\n', '  title: 法律\n  title: 法律\n'), '22:3', /This is not YAML/],
    ['what is no list', 'id: help\n', '1:1', /The register is not a list/],
    ['an entry that is no source', '- help\n', '1:3', /This is not a source/],
    ['an id with capital letters', changed('id: help', 'id: Help'), '3:7', /"Help" is not an id/],
    ['an id twice', changed('id: law-ja', 'id: help'), '16:3', /The id "help" is already on line 3/],
    [
      'an address twice',
      changed('https://law.example.org/page?lang=ja', 'https://support.example.org/delete'),
      '16:3',
      /The address "https:\/\/support\.example\.org\/delete" is already on line 3/,
    ],
    [
      'an address that is none',
      changed('https://support.example.org/delete', 'support.example.org'),
      '4:12',
      /"support\.example\.org" is not an address/,
    ],
    [
      'an address of a file',
      changed('https://support.example.org/delete', 'file:///etc/passwd'),
      '4:12',
      /is not an address/,
    ],
    [
      'an address without a host',
      changed('https://support.example.org/delete', 'https://%/'),
      '4:12',
      /is not an address/,
    ],
    ['the address of a whole website', changed('/delete', '/'), '4:12', /not the address of a page/],
    [
      'a copy that has no address',
      changed('https://copies.example.org/law.md', 'law.md'),
      '19:7',
      /"law\.md" is not an address/,
    ],
    [
      'copies that are no list',
      changed('\n    - https://copies.example.org/law.md', ' 1'),
      '18:11',
      /The copies are not a list/,
    ],
    ['a language that is none', changed('language: en', 'language: english language'), '7:13', /is not a language/],
    ['a year that is none', changed('year: 2024', 'year: 24'), '23:9', /"24" is not a year/],
    ['a year in the future', changed('year: 2024', 'year: 2027'), '23:9', /"2027" is not a year/],
    ['a day that does not exist', changed('2026-11-22', '2026-11-31'), '9:9', /"2026-11-31" is not a day/],
    ['a day in the future', changed('2026-11-22', '2026-11-30'), '9:9', /in the future/],
    [
      'no claims',
      changed('    - steps: [choose]\n      words: never seen\n', ''),
      '25:10',
      /The claims are not a list/,
    ],
    ['steps that are no list', changed('[wait]', 'wait'), '13:14', /not a list of ids/],
    ['no steps', changed('[wait]', '[]'), '13:14', /not a list of ids/],
    ['a step twice', changed('[wait]', '[wait, wait]'), '13:14', /"wait" is twice/],
    ['empty words', changed('words: never seen\n\n', "words: ''\n\n"), '14:14', /The field "words" has no text/],
    [
      'more than 15 words',
      changed(
        "'Tap “Delete account”: the last row'",
        'one two three four five six seven eight nine ten eleven twelve 13 14 15 16',
      ),
      '12:14',
      /The claim has 16 words/,
      /1 to 15 words/,
    ],
    [
      'words without a letter',
      changed("'Tap “Delete account”: the last row'", "'☰ …'"),
      '12:14',
      /The claim has 0 words/,
    ],
    [
      'words of a page that nobody has seen',
      changed('seen: 2026-11-22', 'seen: never'),
      '12:14',
      /words of a page that nobody has seen/,
      /"never seen"/,
    ],
  ];
  for (const [what, text, place, message, hint] of cases) {
    it(`is reported with its place, if there is ${what}`, () => {
      const { problems } = readRegister(text, 'register.yaml', TODAY);
      const problem = problems.find((each) => message.test(each.message));
      assert.ok(problem, found(text).join('\n') || 'no problem');
      assert.equal(`${problem.line}:${problem.column}`, place);
      assert.equal(problem.file, 'register.yaml');
      assert.match(problem.message, /[.]$/);
      assert.match(problem.hint, hint ?? /[.?]$/);
    });
  }

  it('counts the words of a language without spaces', () => {
    const long = 'アカウントを利用停止にするか削除するをタップして、アカウントを完全に削除を選び、続けるを押す';
    const text = changed('seen: never', 'seen: 2026-11-22').replace(/words: never seen\n$/, `words: ${long}\n`);
    assert.match(found(text).join(), /The claim has \d\d words/);
  });

  it('leaves out a source that cannot be read, and reads the others', () => {
    const { sources } = readRegister(changed('year: 2024', 'year: 24'), 'register.yaml', TODAY);
    assert.deepEqual(
      sources.map(({ id }) => id),
      ['help'],
    );
  });
});

describe('The register beside the guides', () => {
  const GUIDE = `---
title: Leave
lang: en
checked: 2026-11-22
---

Leave.

## Delete {#delete}

### 1. Choose {#choose}

<!-- sources: help, law -->

Choose.

### 2. Confirm {#confirm}

Tap [Delete][help].

### 3. Wait {#wait}

<!-- sources: help -->

Wait.

[help]: https://support.example.org/delete 'Help'
[law]: https://law.example.org/page?lang=ja 'Law'
`;
  const SAME = GOOD;
  const problems = (register: string, markdown = GUIDE) => {
    const { sources, problems: bad } = readRegister(register, 'register.yaml', TODAY);
    assert.deepEqual(bad, []);
    const guides = [{ file: 'en/guide.md', markdown, guide: parse(markdown, TODAY).guide }];
    return checkCitations(sources, guides, 'register.yaml').map(
      ({ file, line, message, hint }) => `${file}:${line}: ${message} ${hint}`,
    );
  };

  it('has nothing to report, if each citation has a claim and each claim a citation', () => {
    assert.deepEqual(problems(SAME), []);
  });

  it('reports a source of a guide that is not in the register, at its line', () => {
    const markdown = GUIDE.replace('/delete', '/deletion');
    const [first, ...rest] = problems(SAME, markdown);
    assert.match(first!, /^en\/guide\.md:27: The source "help" is not in the register of sources: https:.*deletion\./);
    assert.deepEqual(rest, [
      'register.yaml:3: No guide has the source "help". Remove it, or write the address that the guide has.',
    ]);
  });

  it('names the address in the register, if only a slash or the like differs', () => {
    const [first] = problems(
      SAME,
      GUIDE.replace('https://support.example.org/delete', 'http://www.support.example.org/delete/'),
    );
    assert.match(first!, /The register has https:\/\/support\.example\.org\/delete\. Write the same address/);
  });

  it('reports a step that cites a source without a claim, at its heading', () => {
    assert.deepEqual(problems(SAME.replace('[choose, confirm]', '[choose]')), [
      'en/guide.md:17: "confirm" cites the source "help", but that source has no claim for this step. ' +
        'Write the words that carry the step below register.yaml:3, or do not cite the source here.',
    ]);
  });

  it('reports a claim whose step does not cite the source, at its line', () => {
    assert.deepEqual(problems(SAME.replace('- steps: [choose]', '- steps: [choose, wait]')), [
      'register.yaml:26: The step "wait" does not cite the source "law-ja" in any guide. ' +
        'Cite the source at the step, or remove the step from the claim.',
    ]);
  });

  it('reports a step that does not exist, and the one that was meant', () => {
    assert.deepEqual(
      problems(SAME.replace('[wait]', '[wiat]').replace('[choose, confirm]', '[choose, confirm, wait]')),
      ['register.yaml:13: No guide has a step "wiat". Did you mean "wait"?'],
    );
  });
});
