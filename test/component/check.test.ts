import { expect } from '@open-wc/testing';
import { check } from '../../src/guide/markdown/check.js';

const TODAY = '2026-11-22';

const GOOD = `---
title: A guide
lang: en
checked: 2026-11-22
---

## Go {#go}

### 1. Leave {#leave}
<!-- time: 1 min; wait: 30 days; checked: 2026-11-01; sources: help -->

1. Leave. See [help][help].

### Or stay {#stay}

Stay.

[help]: https://help.example "Help"
`;

/** GOOD, with `from` replaced by `to`. */
const changed = (from: string, to: string) => {
  if (!GOOD.includes(from)) throw new Error(`The good guide has no ${from}`);
  return GOOD.replace(from, () => to);
};

const TABLE = `|${'a|'.repeat(400)}\n|${'-|'.repeat(400)}\n${'|\n'.repeat(400)}`;

describe('The checker, for authors', () => {
  it('reports nothing in a guide without mistakes', () => {
    expect(check(GOOD, TODAY)).to.deep.equal([]);
  });

  const cases: [what: string, markdown: string, line: number, message: RegExp][] = [
    ['a heading without an id', changed('## Go {#go}', '## Go'), 7, /"Go" has no id/],
    ['an id used twice', changed('{#stay}', '{#leave}'), 14, /"leave" is used twice/],
    ['a section and a step of one id', changed('{#stay}', '{#go}'), 14, /"go" is used twice/],
    ['an unknown fact', changed('time: 1 min', 'tmie: 1 min'), 10, /"tmie" is not a known fact/],
    ['a fact that is no fact', changed('time: 1 min', 'quick'), 10, /"quick" is not a known fact/],
    ['a wait that is no number of days', changed('30 days', 'a month'), 10, /"wait: a month" cannot be read/],
    [
      'facts that do not stand below a heading',
      changed('Stay.', 'Stay.\n\n<!-- wait: 30 days -->'),
      18,
      /"wait: 30 days" cannot be read/,
    ],
    [
      'a skipped heading level',
      changed('### Or stay', '#### Way {#w}\n\n##### Or stay'),
      16,
      /has level 5, but level 4 was expected/,
    ],
    ['a step before any section', changed('## Go {#go}\n\n', ''), 7, /has level 3, but level 2 was expected/],
    ['a title in a heading', changed('## Go', '# Top\n\n## Go'), 7, /heading has level 1/],
    ['raw HTML', changed('Stay.', 'Hello.\n\n<b>Stay</b>'), 18, /"<b>" is raw HTML/],
    ['a block of raw HTML', changed('Stay.', '<div>\nStay.\n</div>'), 16, /"<div>/],
    [
      'a link that is not allowed',
      changed('Stay.', 'Stay\n[here](javascript:x).'),
      17,
      /"javascript:x" is not allowed/,
    ],
    ['a picture that is not allowed', changed('Stay.', '![a](data:x)'), 16, /"data:x" is not allowed/],
    [
      'a source that is not allowed',
      changed('https://help.example', 'ftp://help.example'),
      18,
      /"ftp:\/\/help.example" is not allowed/,
    ],
    [
      'a numbered step without an action',
      changed('1. Leave. See [help][help].', 'Leave.'),
      9,
      /"Leave" has no actions/,
    ],
    [
      'a way without an action',
      changed('1. Leave. See [help][help].', '#### App {#app}\n\n1. Tap.\n\n#### Web {#web}\n\nNo.'),
      9,
      /"Leave" has no actions/,
    ],
    ['an empty step', changed('Stay.', ''), 14, /"Or stay" has no actions/],
    ['an invalid date', changed('checked: 2026-11-22', 'checked: 22.11.2026'), 4, /"22.11.2026" is not a date/],
    ['a day that does not exist', changed('2026-11-01', '2026-02-30'), 10, /"2026-02-30" is not a date/],
    ['a missing date', changed('checked: 2026-11-22\n', ''), 1, /last check is missing/],
    [
      'a date in the future',
      changed('checked: 2026-11-22', 'checked: 2026-11-23'),
      4,
      /2026-11-23" is in the future \(today is 2026-11-22\)/,
    ],
    [
      'a date in the future without a space',
      changed('checked: 2026-11-22', 'checked:2026-11-23'),
      4,
      /is in the future/,
    ],
    ['a step checked in the future', changed('2026-11-01', '2027-01-01'), 10, /2027-01-01" is in the future/],
    ['an unknown source in the facts', changed('sources: help', 'sources: help, hlep'), 10, /"hlep" is not listed/],
    ['an unknown source in the text', changed('Stay.', 'Stay. See\n[this][nowhere].'), 17, /"nowhere" is not listed/],
    ['a source without a title', changed(' "Help"', ''), 18, /"help" has no title/],
    ['a picture without a description', changed('Stay.', '![](phone.png)'), 16, /"phone.png" has no description/],
    ['a missing title', changed('title: A guide\n', ''), 1, /title is missing/],
    [
      'an unknown line at the top',
      changed('lang: en', 'lang: en\nauthor: me'),
      4,
      /"author: me" is not a known line of the front matter/,
    ],
    ['an invalid language', changed('lang: en', 'lang: english_uk'), 3, /"english_uk" is not a language tag/],
    [
      'an unknown guide to extend',
      changed('lang: en', 'extends: tiktok'),
      3,
      /"tiktok" is not a guide that can be extended/,
    ],
    ['lists nested too deep', changed('Stay.', `${'- '.repeat(11)}Stay.`), 16, /more than 10 levels deep/],
    ['lists nested far too deep', changed('Stay.', `${'- '.repeat(99)}Stay.`), 16, /more than 10 levels deep/],
    [
      'more marks than can be parsed within the time limit',
      changed('Stay.', `Stay.\n\n${'__a@'.repeat(2000)}`),
      18,
      /too many Markdown marks here/,
    ],
    ['a table with too many cells', changed('Stay.', TABLE), 16, /too many Markdown marks here/],
    [
      'Markdown on which the parser fails',
      changed('Stay.', '- a\n  > 2. b\n  c'),
      16,
      /cannot be read. It is shown as plain text/,
    ],
    ['too many characters', `${GOOD}\n${'a'.repeat(100_000)}`, 20, /longer than 100000 characters or 2000 lines/],
    ['too many lines', `${GOOD}${'\n'.repeat(2000)}`, 2000, /longer than 100000 characters or 2000 lines/],
  ];
  for (const [what, markdown, line, message] of cases) {
    it(`reports ${what}, with the line`, () => {
      const problems = check(markdown, TODAY);
      const found = problems.filter((problem) => message.test(problem.message));
      expect(
        found.map((problem) => problem.line),
        JSON.stringify(problems),
      ).to.include(line);
      for (const problem of problems) {
        expect(problem.message).to.match(/^["A-Z].*\.$/s);
        expect(problem.hint).to.match(/^[A-Z].*\.$/s);
      }
    });
  }

  const places: [what: string, markdown: string, line: number, column: number, hint: RegExp][] = [
    ['a link', changed('Stay.', 'Stay [here](javascript:x).'), 16, 6, /^Start a link with https:/],
    ['each of two like ones', changed('Stay.', '*a* <b> and <b>'), 16, 13, /Markdown/],
    ['raw HTML that code shows before', changed('Stay.', 'Write `<b>`, not <b>.'), 16, 18, /Markdown/],
    ['something in a list', changed('1. Leave.', '1. Leave.\n2. ![](a.png)'), 13, 4, /!\[description\]\(a\.png\)/],
    ['something in a quote', changed('Stay.', '> a\n> <b>'), 17, 3, /Markdown/],
    ['something in a table', changed('Stay.', '| a |\n|---|\n| ![](a.png) |'), 18, 3, /between the brackets/],
    ['something in a list in a quote', changed('Stay.', '> - a\n>   - b <b>'), 17, 9, /Markdown/],
    ['something in a table in a quote', changed('Stay.', '> a\n> | b |\n> |---|\n> | <b> |'), 19, 5, /Markdown/],
    ['something behind a tab', changed('Stay.', '- *a*\n\t![](c.png)       \n  b'), 17, 2, /between the brackets/],
    ['the second of two lines', changed('Stay.', 'a [b][c]\nd [b][c]'), 17, 3, /Add \[c\]/],
    ['a cell whose row is not found as it is', changed('Stay.', '|a|\n|---|\n|\\|<b>|'), 18, 4, /Markdown/],
    [
      'a fact',
      changed('time: 1 min;', 'time: 1 min; x: y;'),
      10,
      19,
      /^The facts of a section or a step are time, wait/,
    ],
    ['an id', changed('{#stay}', '{#leave}'), 14, 13, /a different id/],
    ['a date in the future', changed('2026-11-01', '2027-01-01'), 10, 34, /^Write the date/],
  ];
  for (const [what, markdown, line, column, hint] of places) {
    it(`reports the line and column of ${what}, and what to do`, () => {
      const found = check(markdown, TODAY).filter((problem) => problem.line === line && problem.column === column);
      expect(found.length, JSON.stringify(check(markdown, TODAY))).to.equal(1);
      expect(found[0]!.hint).to.match(hint);
    });
  }

  it('reports the right place in a file with Windows line ends and a byte order mark', () => {
    const markdown = `\ufeff${changed('Stay.', 'Stay.\n\nHere <b>')}`.replaceAll('\n', '\r\n');
    expect(check(markdown, TODAY).map(({ code, line, column }) => [code, line, column])).to.deep.equal([
      ['html', 18, 6],
    ]);
  });

  it('reports each paragraph with too many marks, and checks the other paragraphs', () => {
    const many = '__a@'.repeat(2000);
    const problems = check(changed('Stay.', `${many}\n\n${TABLE}\n\n<b>\n\n- ${many}`), TODAY);
    expect(problems.map(({ code, line }) => [code, line])).to.deep.equal([
      ['marks', 16],
      ['marks', 18],
      ['html', 422],
      ['marks', 424],
    ]);
  });

  it('shortens a long quotation of a mistake', () => {
    const [problem] = check(changed('Stay.', `[a](data:${'x'.repeat(5000)})`), TODAY);
    expect(problem!.message.length).to.be.below(200);
  });

  it('reports a future date in a fact once, and ignores the same words in a text', () => {
    const problems = check(changed('2026-11-01', '2027-01-01').replace('Stay.', 'Write checked: 2027-01-01.'), TODAY);
    expect(problems.map(({ code, line }) => [code, line])).to.deep.equal([['date-future', 10]]);
  });

  it('reports an invalid date with characters of a regular expression', () => {
    expect(check(changed('checked: 2026-11-22', 'checked: [('), TODAY).map(({ code }) => code)).to.deep.equal([
      'checked',
    ]);
  });

  it('reports nothing that a guide inherits from the guide that it extends', () => {
    const partial = `---
extends: tiktok-exit
---

## Delete your account {#delete}

### 1. Open your settings {#open-settings}
<!-- sources: help -->

1. Open them, see [the help][help] and [what is next](#choose).

[help]: https://support.tiktok.com "Help"
`;
    expect(check(partial, TODAY)).to.deep.equal([]);
    expect(check('---\nextends: tiktok-exit\ntitle: Ours\n---\n', TODAY)).to.deep.equal([]);
  });

  it('reports mistakes in the steps that an extending guide changes', () => {
    const partial =
      '---\nextends: tiktok-exit\nchecked: soon\n---\n\n## Go\n\n### 1. Leave {#leave}\n\n[Help][help] <b>\n';
    expect(check(partial, TODAY).map(({ code, line }) => [code, line])).to.deep.equal([
      ['checked', 3],
      ['id-missing', 6],
      ['action-missing', 8],
      ['source-unknown', 10],
      ['html', 10],
    ]);
  });

  it('reports an empty file', () => {
    expect(check('', TODAY).map((problem) => problem.code)).to.deep.equal(['title-missing', 'checked', 'guide-empty']);
  });

  it('reports all problems at once, in the order of their lines', () => {
    const lines = check(
      `${changed('{#go}', '')}\n<b>x</b>\n\n![](a.png)`.replace('2026-11-01', '2027-01-01'),
      TODAY,
    ).map((problem) => problem.line);
    expect(lines).to.deep.equal([7, 10, 20, 20, 22]);
  });

  it('uses the current date by default, and accepts today’s date of every time zone', () => {
    const ahead = new Date(Date.now() + 14 * 3600_000).toISOString().slice(0, 10);
    expect(check(GOOD.replaceAll(/2026-11-\d\d/g, ahead))).to.deep.equal([]);
    expect(check(GOOD.replace('2026-11-22', '9999-01-01')).map((problem) => problem.code)).to.deep.equal([
      'date-future',
    ]);
  });
});
