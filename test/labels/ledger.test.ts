import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkLabels } from '../../src/labels/check-labels.js';
import { compareKeys, readLedger } from '../../src/labels/read-ledger.js';

const TODAY = '2026-11-28';
const HEAD = '| Key | Label | Source | Confidence | Seen | Remark |\n| --- | --- | --- | --- | --- | --- |';
const ROWS = [
  '| profile | Perfil | help | 1 | 2026-11-22 | |',
  '| menu | Menú | press | 2 | 2026-11-22 | |',
  '| agreed | Cuenta | blog, forum | 3 | 2026-11-22 | |',
  '| alone | Anuncios | blog | 3 | 2026-11-22 | |',
  '| missing | | | | | Last row. |',
];
const SOURCES = [
  "[help]: https://support.tiktok.com/es/page 'TikTok'",
  "[press]: https://press.example/page 'Press'",
  "[blog]: https://blog.example/page 'Blog'",
  "[forum]: https://forum.example/page 'Forum'",
];
const GOOD = `The labels.\n\n${HEAD}\n${ROWS.join('\n')}\n\n${SOURCES.join('\n')}\n`;

const changed = (from: string, to: string) => {
  assert.ok(GOOD.includes(from), `The good ledger has no ${from}`);
  return GOOD.replace(from, () => to);
};
const found = (markdown: string) =>
  readLedger(markdown, TODAY).findings.map(({ line, message }) => `${line}: ${message}`);

describe('The ledger of labels, for people who correct it', () => {
  it('has no problems if all is right', () => {
    assert.deepEqual(found(GOOD), []);
  });

  const cases: [what: string, markdown: string, line: number, message: RegExp][] = [
    ['no table', 'Nothing.', 1, /no table of labels/],
    ['other columns', changed('Remark', 'Note'), 3, /no table of labels/],
    ['a second table', `${GOOD}\n${HEAD}\n`, 16, /two tables/],
    ['a key that is none', changed('| menu ', '| Menú '), 6, /"Menú" is not a key/],
    ['a row twice', changed(ROWS[0]!, `${ROWS[0]}\n${ROWS[0]}`), 6, /"profile" has a row too many/],
    ['an empty row for a known label', changed('| missing ', '| menu '), 9, /"menu" has a row too many/],
    ['a confidence that is none', changed('| press | 2', '| press | high'), 6, /"high" is not a confidence/],
    ['a label without confidence', changed('| press | 2', '| press | '), 6, /"" is not a confidence/],
    ['confidence 1 without a page of TikTok', changed('| press | 2', '| press | 1'), 6, /needs a page of TikTok/],
    [
      'a website that only sounds like TikTok',
      changed('support.tiktok.com', 'not-tiktok.com'),
      5,
      /needs a page of TikTok/,
    ],
    ['a label without a source', changed('| press | 2', '| | 2'), 6, /"Menú" has no source/],
    ['a source that is not listed', changed('| press | 2', '| pres | 2'), 6, /"pres" is not listed/],
    ['a source that no label has', changed('| press | 2', '| help | 2'), 12, /No label has the source "press"/],
    ['a source listed twice', `${GOOD}${SOURCES[0]}\n`, 15, /"help" is listed twice/],
    ['a whole website as a source', changed('press.example/page', 'press.example/'), 12, /no exact address/],
    ['a whole repository as a source', changed('press.example/page', 'github.com/one/two'), 12, /no exact address/],
    ['a source without a title', changed(" 'Press'", ''), 12, /"press" has no title/],
    ['a date that is none', changed('2 | 2026-11-22', '2 | 2026-11-31'), 6, /"2026-11-31" is not a date/],
    ['a label without a date', changed('2 | 2026-11-22', '2 | '), 6, /"" is not a date/],
    ['a date in the future', changed('2 | 2026-11-22', '2 | 2027-01-01'), 6, /in the future/],
  ];
  for (const [what, markdown, line, message] of cases) {
    it(`reports ${what}, with its line`, () => {
      const findings = readLedger(markdown, TODAY).findings;
      const finding = findings.find((each) => message.test(each.message));
      assert.equal(finding?.line, line, found(markdown).join('\n'));
      assert.match(finding.hint, /\.$/);
    });
  }

  it('has the keys of the English ledger, in the same order', () => {
    const english = readLedger(GOOD, TODAY);
    const compared = (markdown: string) =>
      compareKeys(readLedger(markdown, TODAY), english).map(({ line, message }) => `${line}: ${message}`);
    assert.deepEqual(compared(GOOD), []);
    assert.deepEqual(compared(changed(`${ROWS[1]}\n`, '')), ['8: The key "menu" is missing.']);
    assert.deepEqual(compared(changed(ROWS[1]!, `${ROWS[1]}\n| menu | Menu | press | 2 | 2026-11-22 | |`)), []);
    assert.deepEqual(compared(changed('| menu ', '| list ')), [
      '9: The key "menu" is missing.',
      '6: The English ledger has no key "list".',
    ]);
    assert.deepEqual(compared(changed(`${ROWS[0]}\n${ROWS[1]}`, `${ROWS[1]}\n${ROWS[0]}`)), [
      '5: The key "menu" is in another place than in the English ledger.',
    ]);
  });
});

describe('The labels of a guide', () => {
  const ledger = readLedger(GOOD, TODAY);
  const english = readLedger(GOOD.replace('Perfil', 'Profile'), TODAY);
  const inGuide = (text: string) => {
    const guide = `---\ntitle: Guía\nlang: es\nchecked: 2026-11-22\n---\n\n## Uno {#one}\n\n### Dos {#two}\n\n${text}\n`;
    return checkLabels(guide, ledger, english).map(({ line, column, message }) => `${line}:${column} ${message}`);
  };

  const right: [what: string, text: string][] = [
    ['labels that TikTok or a named publication shows', '1. Toca **Perfil** → **Menú**.'],
    ['a label on which two weak sources agree', '1. Busca **Cuenta**.'],
    ['a label with the symbol of its button', '1. Toca **Menú ☰**.'],
    ['a symbol alone', '1. Toca **☰**.\n\n   ```screen\n   # … | **●**\n   **____**\n   - **…**\n   ```'],
    [
      'emphasis that ends in punctuation',
      '**Europa:** uno. **¡Cuidado!** dos.\n\n- **En EE. UU. :** tres.\n\n**「日本。」** 四。',
    ],
    ['an English label that is marked as English', '1. Toca **Profile**{lang=en}.'],
    ['a code fence that is no picture', '```\n- **Otra**\n```'],
  ];
  for (const [what, text] of right) {
    it(`may be ${what}`, () => assert.deepEqual(inGuide(text), []));
  }

  const wrong: [what: string, text: string, place: string, message: RegExp][] = [
    ['in an action', '1. Toca **Otra**.', '11:9', /"Otra" is not in the ledger/],
    ['in an action, although it ends in punctuation', '1. Toca **Otra:**.', '11:9', /"Otra:"/],
    ['in a line to tick', '- [ ] Usa **Otra**.', '11:11', /"Otra"/],
    ['in a path in a text', 'Ve a **Perfil** → **Otra:**', '11:19', /"Otra:"/],
    ['in a text', 'Está en **Otra**.', '11:9', /"Otra"/],
    ['in a bullet list', '- Está en **Otra**.', '11:11', /"Otra"/],
    ['in a table', '| A | B |\n| - | - |\n| x | **Otra** |', '13:7', /"Otra"/],
    ['in a note', '> [!WARNING]\n> **Otra** está al lado.', '12:3', /"Otra"/],
    ['in a link', '[Ve a **Otra**](#two).', '11:7', /"Otra"/],
    ['to tap in a picture', '1. Toca.\n\n   ```screen\n   # Perfil\n   - **Otra**\n   ```', '15:8', /"Otra"/],
    ['beside others in a picture', '```screen\n- … | Otra\n```', '12:7', /"Otra"/],
    ['in the tab bar of a picture', '```screen\n- …\n---\n… | Otra\n```', '14:5', /"Otra"/],
    ['on a button of a picture', '```screen\n[**Otra**]\n```', '12:4', /"Otra"/],
    ['in another case', '1. Toca **perfil**.', '11:9', /"perfil" is not in the ledger/],
    ['English, but not marked as English', '1. Toca **Profile**.', '11:9', /"Profile"/],
    ['marked as English, but not in the English ledger', '1. Toca **Perfil**{lang=en}.', '11:9', /the English ledger/],
    ['in a third language', '1. Toca **Profil**{lang=de}.', '11:9', /in the language de/],
    ['known from one weak source only', '1. Toca **Anuncios**.', '11:9', /"Anuncios" is too uncertain/],
  ];
  for (const [what, text, place, message] of wrong) {
    it(`are reported if one is ${what}`, () => {
      const [first, ...rest] = inGuide(text);
      assert.match(first ?? 'nothing was reported', message);
      assert.ok(first!.startsWith(`${place} `), first);
      assert.deepEqual(rest, []);
    });
  }

  it('need two weak sources on two websites', () => {
    const twice = readLedger(GOOD.replace('forum.example', 'blog.example'), TODAY);
    const guide = '---\ntitle: A\nlang: es\n---\n\nBusca **Cuenta** → **Menú**.\n';
    assert.deepEqual(
      checkLabels(guide, twice).map(({ code }) => code),
      ['label-weak'],
    );
  });
});
