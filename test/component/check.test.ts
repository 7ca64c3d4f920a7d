import { expect } from '@open-wc/testing';
import { check } from '../../src/guide/markdown/check.js';
import { parse } from '../../src/guide/markdown/parse.js';

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

[help]: https://help.example/leave "Help"
`;

/** GOOD, with `from` replaced by `to`. */
const changed = (from: string, to: string) => {
  if (!GOOD.includes(from)) throw new Error(`The good guide has no ${from}`);
  return GOOD.replace(from, () => to);
};

/** GOOD, with facts below the heading of its section. */
const section = (facts: string) => changed('{#go}', `{#go}\n<!-- ${facts} -->`);

const TABLE = `|${'a|'.repeat(400)}\n|${'-|'.repeat(400)}\n${'|\n'.repeat(400)}`;

describe('The checker, for authors', () => {
  it('reports nothing in a guide without mistakes', () => {
    expect(check(GOOD, TODAY)).to.deep.equal([]);
    expect(check(section('route: Go | Stay; about: One step; optional'), TODAY)).to.deep.equal([]);
    expect(check(changed('time: 1 min', 'after-wait; start-over'), TODAY)).to.deep.equal([]);
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
      changed('https://help.example/leave', 'ftp://help.example'),
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
    [
      'a source that is a whole website',
      changed('help.example/leave', 'help.example/'),
      18,
      /source "help" leads to a whole website or repository/,
    ],
    [
      'a source that is a whole repository',
      changed('help.example/leave', 'github.com/owner/name'),
      18,
      /source "help" leads to a whole website or repository/,
    ],
    [
      'a source that is a folder of a repository',
      changed('help.example/leave', 'gitlab.com/owner/name/-/tree/main/laws'),
      18,
      /source "help" leads to a whole website or repository/,
    ],
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
    ['a link to nothing', changed('Stay.', 'Stay\n[here](#nowhere).'), 17, /link "#nowhere" leads nowhere/],
    [
      'a link to a section whose steps are done in order',
      changed('Stay.', 'Stay\n[here](#go).'),
      17,
      /link "#go" leads to a section, so it opens no step/,
    ],
    ['a step whose number is too high', changed('### 1. Leave', '### 2. Leave'), 9, /has the number 2, but 1 was/],
    [
      'a step whose number comes twice',
      changed('### Or stay', '### 2. Go on {#on}\n\n1. Go.\n\n### 2. Stay'),
      18,
      /has the number 2, but 3 was expected/,
    ],
    ['an old id that is an id', changed('time: 1 min', 'was: left, stay'), 10, /"stay" is used twice/],
    ['an old id that comes twice', changed('Stay.', '<!-- was: left, left -->\n\nStay.'), 16, /"left" is used twice/],
    ['an old id with a space', changed('time: 1 min', 'was: go away'), 10, /"was: go away" cannot be read/],
    ['old ids that are missing', changed('time: 1 min', 'was: left,'), 10, /"was: left," cannot be read/],
    [
      'old ids of a section',
      changed('{#go}', '{#go}\n<!-- was: gone -->'),
      8,
      /"was" is not a known fact of a section/,
    ],
    ['old ids in a text', changed('Stay.', 'Stay.\n\n<!-- was: left -->'), 18, /"was: left" cannot be read/],
    ['a link to nothing, above the sections', changed('## Go', '[a](#Go)\n\n## Go'), 7, /link "#Go" leads nowhere/],
    [
      'a source that is a link to nothing',
      changed('https://help.example/leave', '#help'),
      18,
      /link "#help" leads nowhere/,
    ],
    ['a link without an address', changed('Stay.', '[Stay]().'), 16, /address "" is not allowed/],
    ['a link without text', changed('Stay.', 'Stay. [](/x)'), 16, /This link has no text/],
    ['a heading without text', changed('### Or stay {#stay}', '### {#stay}'), 14, /This heading has no text/],
    ['an empty letter', changed('Stay.', 'Stay.\n\n```letter\n```'), 18, /This letter has no text/],
    ['an empty picture of a screen', changed('Stay.', '```screen\n\n```'), 16, /This picture of a screen has no text/],
    ['words behind a fence', changed('Stay.', '```letter to you\na\n```'), 16, /words "to you" behind the code fence/],
    ['an unknown fence', changed('Stay.', '> ```lettre\n> a\n> ```'), 16, /words "lettre" behind the code fence/],
    ['a box in a numbered list', changed('1. Leave.', '1. A\n2. [ ] Leave.'), 13, /"\[ \]" is not shown/],
    ['a box that is ticked', changed('Stay.', '- [ ] Stay.\n- [x] Rest.'), 17, /"\[x\]" is shown as an empty box/],
    ['a numbered list that starts later', changed('1. Leave.', 'First.\n\n3. Leave.'), 14, /list starts with 3, but/],
    [
      'more cells than columns',
      changed('Stay.', '| a | b |\n|---|---|\n| \\| | 2 |\n| 1 | 2 | 3 |'),
      19,
      /row has more cells than the table has columns/,
    ],
    ['text that is struck through', changed('Stay.', 'Stay. ~~Leave.~~'), 16, /"~~Leave\.~~" is shown without a line/],
    ['a title of a link', changed('Stay.', '[Stay](/stay "Really").'), 16, /title "Really" is not shown/],
    ['a title of a picture', changed('Stay.', '![Stay](/stay.png "Really")'), 16, /title "Really" is not shown/],
    ['two facts of one name', changed('time: 1 min', 'time: 1 min; time: 2 min'), 10, /"time" is written twice/],
    ['an empty fact', changed('time: 1 min', 'time:'), 10, /"time:" cannot be read/],
    ['an empty route', section('route: Go | '), 8, /"route: Go \|" cannot be read/],
    ['a route without a name', section('route'), 8, /"route" cannot be read/],
    ['a route that is written twice', section('route: Go | Go'), 8, /"Go" is written twice/],
    ['no words about a section', section('about:'), 8, /"about:" cannot be read/],
    ['an optional section with a value', section('optional: yes'), 8, /"optional: yes" cannot be read/],
    ['a step with a route', changed('time: 1 min', 'route: Go'), 10, /"route" is not a known fact of a step/],
    ['an optional step', changed('time: 1 min', 'optional'), 10, /"optional" is not a known fact of a step/],
    ['a section after the wait', section('after-wait'), 8, /"after-wait" is not a known fact of a section/],
    [
      'a step that starts over with a value',
      changed('time: 1 min', 'start-over: a'),
      10,
      /"start-over: a" cannot be read/,
    ],
    [
      'a step after the wait with a value',
      changed('time: 1 min', 'after-wait: yes'),
      10,
      /"after-wait: yes" cannot be read/,
    ],
    ['a route that stands in the text', changed('Stay.', 'Stay.\n\n<!-- route: Go -->'), 18, /cannot be read/],
    ['facts of one word that stand in the text', changed('Stay.', 'Stay.\n\n<!-- optional -->'), 18, /cannot be read/],
    ['a wait of no days', changed('30 days', '0 days'), 10, /"wait: 0 days" cannot be read/],
    [
      'a fact that a section cannot have',
      changed('{#go}', '{#go}\n<!-- time: 1 min -->'),
      8,
      /"time" is not a known fact/,
    ],
    ['facts in a quote', changed('Stay.', '> Stay.\n>\n> <!-- wait: 3 days -->'), 18, /"wait: 3 days" cannot be read/],
    ['facts in a text', changed('Stay.', 'Stay. <!-- time: 3 min -->'), 16, /"time: 3 min" cannot be read/],
    ['two lines of one name at the top', changed('lang: en', 'lang: en\nlang: de'), 4, /"lang" is written twice/],
    ['two sources of one id', `${GOOD}[Help]: /other "Other"\n`, 19, /source "help" is listed twice/],
    ['a source that nothing cites', `${GOOD}\n[law]: /law "Law"\n`, 20, /source "law" is never cited/],
    [
      'two ways of one platform',
      changed('Stay.', '#### App {#app}\n\n1. Tap.\n\n#### iPad {#app}\n\n1. Tap.'),
      20,
      /step "Or stay" has two ways with the id "app"/,
    ],
    [
      'a platform with the id of a section',
      changed('Stay.', '#### App {#app}\n\n1. Tap.\n\n#### Go {#go}\n\n1. Tap.'),
      20,
      /"go" is used twice/,
    ],
    ['a step with the word for all steps as its id', changed('{#stay}', '{#all}'), 14, /id "all" cannot be used/],
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
    ['a fact', changed('time: 1 min;', 'time: 1 min; x: y;'), 10, 19, /^The facts of a step are time, wait/],
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

[help]: https://support.tiktok.com/help "Help"
`;
    expect(check(partial, TODAY)).to.deep.equal([]);
    expect(check('---\nextends: tiktok-exit\ntitle: Ours\n---\n', TODAY)).to.deep.equal([]);
  });

  it('reports no problem if readers see everything as it is written', () => {
    const fine = changed(
      'Stay.',
      `Stay, [later](#leave), [help][] or in [the app](#app). [Help]

- [ ] A line
- Another line

2021 was [here](../a.html). ![A phone][phone]

#### App {#app}

1. Tap.

---

#### App {#app}

1. Tap again.

| a | b |
|---|---|
| \`\\|\` | |
| 1 |

\`\`\`screen A phone
**Tap**
\`\`\`

[phone]: phone.png "A phone"`,
    );
    expect(check(fine, TODAY)).to.deep.equal([]);
  });

  it('knows the ids of the extended guide if it is given that guide', () => {
    const base = parse(`${GOOD.replace('Stay.', '#### App {#app}\n\n1. Tap.\n')}`, TODAY).guide;
    const partial = (text: string) => check(`---\nextends: tiktok-exit\n---\n\n${text}`, TODAY, base);
    const codes = (text: string) => partial(text).map(({ code, line }) => `${code} ${line}`);
    expect(codes('[a](#leave) [b](#stay) [c](#app)')).to.deep.equal([]);
    expect(codes('[a](#gone)')).to.deep.equal(['link-unknown 5']);
    expect(codes('[a](#go)')).to.deep.equal(['link-section 5']);
    expect(codes('## More {#more}\n\n### 1. Later {#later}\n\n1. [Go](#more).\n')).to.deep.equal(['link-section 9']);
    expect(codes('## Go {#go}\n\n### 1. Leave {#leave}\n\n1. Go.\n')).to.deep.equal([]);
    expect(codes('## Leave {#leave}\n\n### Go {#go}\n\nGo.\n')).to.deep.equal(['id-twice 5', 'id-twice 7']);
    expect(codes('## The app {#app}\n')).to.deep.equal(['id-twice 5']);
  });

  it('accepts a link to a section in which readers choose a step, and a source in a file of a repository', () => {
    const choice = `${changed('help.example/leave', 'github.com/owner/name/blob/main/law.md')}
## Stay {#choices}

### Alone {#alone}

See [the others](#choices).
`;
    expect(check(choice, TODAY)).to.deep.equal([]);
  });

  it('accepts numbers that go on from the section before, and any number in a guide that extends another guide', () => {
    const second = '\n## On {#on}\n\n### NUMBER. Later {#later}\n\n1. Go.\n';
    expect(check(GOOD + second.replace('NUMBER', '2'), TODAY)).to.deep.equal([]);
    expect(check(GOOD + second.replace('NUMBER', '1'), TODAY)).to.deep.equal([]);
    expect(check(`---\nextends: tiktok-exit\n---\n${second.replace('NUMBER', '3')}`, TODAY)).to.deep.equal([]);
  });

  it('accepts links with an id that a step had before', () => {
    const joined = changed('time: 1 min', 'was: left, gone').replace('Stay.', 'Not [gone](#gone)?');
    expect(check(joined, TODAY)).to.deep.equal([]);
    const base = parse(joined, TODAY).guide;
    const codes = (text: string) =>
      check(`---\nextends: tiktok-exit\n---\n\n${text}`, TODAY, base).map(({ code }) => code);
    expect(codes('[a](#left)')).to.deep.equal([]);
    expect(codes('## Go {#go}\n\n### 1. Leave {#leave}\n<!-- was: left -->\n\n1. Go.\n')).to.deep.equal([]);
    expect(codes('## Go {#go}\n\n### Left {#left}\n\nGone.\n'), 'it replaces nothing').to.deep.equal(['id-old']);
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
