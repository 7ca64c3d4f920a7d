import { expect } from '@open-wc/testing';
import { check } from '../../src/guide/check.js';

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

/** The good guide with one thing changed. */
const changed = (from: string, to: string) => {
  if (!GOOD.includes(from)) throw new Error(`The good guide has no ${from}`);
  return GOOD.replace(from, () => to);
};

describe('The checker, for authors', () => {
  it('has nothing to say of a good guide', () => {
    expect(check(GOOD, TODAY)).to.deep.equal([]);
  });

  const cases: [what: string, markdown: string, line: number, message: RegExp][] = [
    ['a heading without an id', changed('## Go {#go}', '## Go'), 7, /"Go" has no id; add one at its end/],
    ['an id used twice', changed('{#stay}', '{#leave}'), 14, /"leave" is used twice/],
    ['a section and a step of one id', changed('{#stay}', '{#go}'), 14, /"go" is used twice/],
    [
      'an unknown fact',
      changed('time: 1 min', 'tmie: 1 min'),
      10,
      /"tmie" is not a fact.*allowed are time, wait, checked and sources/,
    ],
    ['a fact that is no fact', changed('time: 1 min', 'quick'), 10, /"quick" is not a fact/],
    [
      'a wait that is no number of days',
      changed('30 days', 'a month'),
      10,
      /"wait: a month" cannot be read.*"wait: 30 days"/,
    ],
    [
      'facts that do not stand below a heading',
      changed('Stay.', 'Stay.\n\n<!-- wait: 30 days -->'),
      18,
      /right below a heading/,
    ],
    [
      'a skipped heading level',
      changed('### Or stay', '#### Way {#w}\n\n##### Or stay'),
      16,
      /has level 5, but level 4 was due/,
    ],
    ['a step before any section', changed('## Go {#go}\n\n', ''), 7, /has level 3, but level 2 was due/],
    ['a title in a heading', changed('## Go', '# Top\n\n## Go'), 7, /title stands at the top/],
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
      /"Leave" tells the reader nothing to do/,
    ],
    [
      'a way without an action',
      changed('1. Leave. See [help][help].', '#### App {#app}\n\n1. Tap.\n\n#### Web {#web}\n\nNo.'),
      9,
      /in each of its ways/,
    ],
    ['an empty step', changed('Stay.', ''), 14, /"Or stay" tells the reader nothing/],
    [
      'a date that is none',
      changed('checked: 2026-11-22', 'checked: 22.11.2026'),
      4,
      /"22.11.2026" is not a date; .*year-month-day/,
    ],
    ['a day that does not exist', changed('2026-11-01', '2026-02-30'), 10, /"2026-02-30" is not a date/],
    ['a missing date', changed('checked: 2026-11-22\n', ''), 1, /last check is missing/],
    [
      'a date in the future',
      changed('checked: 2026-11-22', 'checked: 2026-11-23'),
      4,
      /2026-11-23" lies in the future \(today is 2026-11-22\)/,
    ],
    [
      'a date in the future without a space',
      changed('checked: 2026-11-22', 'checked:2026-11-23'),
      4,
      /lies in the future/,
    ],
    ['a step checked in the future', changed('2026-11-01', '2027-01-01'), 10, /2027-01-01" lies in the future/],
    ['an unknown source in the facts', changed('sources: help', 'sources: help, hlep'), 10, /"hlep" is not listed/],
    ['an unknown source in the text', changed('Stay.', 'Stay. See\n[this][nowhere].'), 17, /"nowhere" is not listed/],
    ['a source without a title', changed(' "Help"', ''), 18, /"help" has no title/],
    ['a picture without a description', changed('Stay.', '![](phone.png)'), 16, /"phone.png" has no description/],
    ['a missing title', changed('title: A guide\n', ''), 1, /title is missing/],
    [
      'an unknown line at the top',
      changed('lang: en', 'lang: en\nauthor: me'),
      4,
      /"author: me" is not known at the top/,
    ],
  ];
  for (const [what, markdown, line, message] of cases) {
    it(`finds ${what}, and says the line`, () => {
      const problems = check(markdown, TODAY);
      const found = problems.filter((problem) => message.test(problem.message));
      expect(
        found.map((problem) => problem.line),
        JSON.stringify(problems),
      ).to.include(line);
      for (const problem of problems) expect(problem.message).to.match(/^["A-Z].*\.$/s);
    });
  }

  it('finds an empty file', () => {
    expect(check('', TODAY).map((problem) => problem.code)).to.deep.equal(['title-missing', 'checked', 'guide-empty']);
  });

  it('finds all problems at once, in the order of their lines', () => {
    const lines = check(
      `${changed('{#go}', '')}\n<b>x</b>\n\n![](a.png)`.replace('2026-11-01', '2027-01-01'),
      TODAY,
    ).map((problem) => problem.line);
    expect(lines).to.deep.equal([7, 10, 20, 20, 22]);
  });

  it('takes today for granted where nobody says, wherever on Earth the author is', () => {
    const ahead = new Date(Date.now() + 14 * 3600_000).toISOString().slice(0, 10);
    expect(check(GOOD.replaceAll(/2026-11-\d\d/g, ahead))).to.deep.equal([]);
    expect(check(GOOD.replace('2026-11-22', '9999-01-01')).map((problem) => problem.code)).to.deep.equal([
      'date-future',
    ]);
  });
});
