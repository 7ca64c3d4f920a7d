import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from '../../src/guide/markdown/parse.js';
import { readLanguages } from '../../src/build/read-languages.js';
import { readStamps, stepHashes, writeStamps } from '../../src/build/step-hash.js';

const TODAY = '2026-11-28';
const english = new URL('../../src/languages/en/', import.meta.url);
const ENGLISH = await readFile(new URL('guide.md', english), 'utf8');
const LEDGER = await readFile(new URL('labels.md', english), 'utf8');
/** The English guide with the tag of another language. It stands for a translation. */
const GUIDE = ENGLISH.replace('\nlang: en\n', '\nlang: eo\n');

describe('A translated guide', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'languages-'));
    await cp(english, join(folder, 'en'), { recursive: true });
    await mkdir(join(folder, 'eo'));
    await writeFile(join(folder, 'eo/words.ts'), '');
  });
  after(() => rm(folder, { recursive: true }));

  /** The problems of the language, each as `file:line: message`. */
  async function problems(guide: string, ledger = LEDGER): Promise<string[]> {
    await writeFile(join(folder, 'eo/guide.md'), guide);
    await writeFile(join(folder, 'eo/labels.md'), ledger);
    const languages = await readLanguages(pathToFileURL(`${folder}/`), TODAY);
    return languages.flatMap((language) =>
      language.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`),
    );
  }

  const changed = (from: string | RegExp, to: string) => {
    assert.ok(typeof from === 'string' ? GUIDE.includes(from) : from.test(GUIDE), `The guide has no ${from}`);
    return GUIDE.replace(from, () => to);
  };

  it('has no problems if it follows the English one, also if its paragraphs and bullet lists differ', async () => {
    assert.deepEqual(await problems(GUIDE), []);
    assert.deepEqual(await problems(changed('- **US:** Refused?', '- **Ĉi tie:** Jes.\n- **US:** Refused?')), []);
    assert.deepEqual(await problems(changed('Want it gone? Delete.', 'Ĉu for?\n\nDelete.')), []);
  });

  const cases: [what: string, guide: string, problem: RegExp][] = [
    [
      'a section or step',
      changed(/### Take a break \{#break\}[\s\S]*?(?=### )/, ''),
      /guide\.md:1: The part "break" of the English guide is missing/,
    ],
    [
      'another id',
      changed('{#uninstall}', '{#malinstali}'),
      /guide\.md:\d+: The English guide has no part "malinstali"/,
    ],
    [
      'another order',
      changed(/### Take a break[\s\S]*?(?=### )/, '').replace(
        '### If someone bothers you',
        `${/### Take a break[\s\S]*?(?=### )/.exec(GUIDE)![0]}### If someone bothers you`,
      ),
      /"guide": the sections and steps differ/,
    ],
    [
      'an action',
      changed('3. Do not sign out to try: you may not get in again.\n', ''),
      /"prove": the lists, pictures and notes differ .*: 2 actions instead of 3 actions/,
    ],
    ['a line to tick', changed('- [ ] Save receipts and tax papers.\n', ''), /"money": .* 6 boxes instead of 7 boxes/],
    [
      'a picture',
      changed(/ {3}```screen\n {3}# …\n {3}- \*\*Manage account\*\*[\s\S]*?```\n/, ''),
      /"open-settings": the lists, pictures/,
    ],
    [
      'a row of a picture',
      changed('   - Screen time breaks\n', ''),
      /"break": the lists, pictures .*picture of title row\*\) instead of .*picture of title row\* row\)/,
    ],
    [
      'the place to tap in a picture',
      changed('- **Daily screen time**', '- Daily screen time'),
      /"break": the lists, pictures/,
    ],
    [
      'a note',
      changed('> [!WARNING]\n> Save drafts', '> [!NOTE]\n> Save drafts'),
      /"save": .*note, .*instead of warning/,
    ],
    ['a way', changed('#### Web browser {#web}', '#### Retumilo {#retumilo}'), /way retumilo/],
    [
      'a row of the table',
      changed(/\| \[Suggestions off\].*\n/, ''),
      /"compare": .*table of 5 × 4 instead of table of 5 × 5/,
    ],
    [
      'a wait',
      changed('wait: 30 days; ', ''),
      /"wait": the facts differ .*: number 1, start-over instead of number 1, wait 30, start-over/,
    ],
    [
      'a route',
      changed('route: Delete my account; about: 30', 'route: Stay, but be harder to reach; about: 30'),
      /"after": the facts differ/,
    ],
    ['a number', changed('### 2. Remove the app', '### Remove the app'), /"remove-app": the facts differ/],
    ['an old id', changed('was: questions; ', ''), /"confirm": the facts differ/],
    [
      'a link',
      changed('[Does someone bother you?](#bothered)', 'Does someone bother you?').replace('[Coins](#money) used?', ''),
      /"confirm": the links inside the guide differ/,
    ],
    [
      'a placeholder of the letter',
      changed('{Your name}', 'Name'),
      /"request": the letters differ .*: 5 placeholders instead of 6/,
    ],
    ['all sources of a step', changed('<!-- sources: bbc, us-privacy -->\n', ''), /"trackers" cites no source/],
    ['the language of its folder', ENGLISH, /The guide has the language "en"/],
    [
      'a label',
      changed('Tap **Request data**', 'Tap **Peti datumojn**'),
      /guide\.md:73: The label "Peti datumojn" is not in the ledger/,
    ],
  ];
  for (const [what, guide, problem] of cases) {
    it(`is reported if it lacks or changes ${what}`, async () => {
      const found = await problems(guide);
      assert.ok(
        found.some((each) => problem.test(each)),
        found.join('\n'),
      );
    });
  }

  it('is reported if its ledger lacks a key, or if a file is missing', async () => {
    const without = LEDGER.replace(/\| family-pairing .*\n/, '');
    assert.match(
      (await problems(GUIDE, without)).join('\n'),
      /eo\/labels\.md:\d+: The key "family-pairing" is missing/,
    );
    await rm(join(folder, 'eo/words.ts'));
    assert.deepEqual(await problems(GUIDE), ['eo/words.ts:1: The file is missing.']);
    await writeFile(join(folder, 'eo/words.ts'), '');
  });
});

describe('The mark of the English text in a translation', () => {
  const hashes = (markdown: string) => stepHashes(parse(markdown, TODAY).guide);
  const before = hashes(ENGLISH);
  /** The ids whose mark differs after a change of the English guide. */
  const changedIds = (from: string, to: string) => {
    assert.ok(ENGLISH.includes(from), `The guide has no ${from}`);
    const now = hashes(ENGLISH.replace(from, () => to));
    return [...now].filter(([id, hash]) => before.get(id) !== hash).map(([id]) => id);
  };

  it('changes with the words of its step, its section or the introduction of the guide', () => {
    assert.deepEqual(changedIds('Others no longer see your profile.', 'Nobody sees your profile.'), ['worked']);
    assert.deepEqual(changedIds('about: A few taps and a code', 'about: Seven taps'), ['delete']);
    assert.deepEqual(changedIds('### Take a break {', '### Take a rest {'), ['break']);
    assert.deepEqual(changedIds('Delete your account, or stay', 'Delete it, or stay'), ['decide']);
  });

  it('does not change with the formatting, the sources or the day of the last check', () => {
    assert.deepEqual(changedIds('3. Write down today', '3.   Write down\n   today'), []);
    assert.deepEqual(changedIds('sources: drafts', 'sources: drafts, android'), []);
    assert.deepEqual(
      changedIds('checked: 2026-11-24; sources: newsable', 'checked: 2026-11-28; sources: newsable'),
      [],
    );
  });

  it('is written below the heading, and nothing else is changed', () => {
    const stamped = writeStamps(ENGLISH, before);
    assert.deepEqual(readStamps(stamped), before);
    assert.deepEqual(parse(stamped, TODAY), { ...parse(ENGLISH, TODAY), problems: [] });
    assert.equal(writeStamps(stamped, before), stamped);
    assert.equal(stamped.replaceAll(/; from: \w{8}|\n\n<!-- from: \w{8} -->/g, ''), ENGLISH);
    const one = writeStamps(stamped, new Map([['wait', '00000000']]));
    assert.equal(one, stamped.replace(before.get('wait')!, '00000000'));
  });

  it('is read wherever it stands among the facts', () => {
    const marked =
      '## A {#a}\n<!-- from: 1234abcd -->\n\n### B {#b}\n\n<!-- from: 12345678; time: 1 min -->\n\n### C {#c}\n\nNo facts.\n';
    assert.deepEqual(
      [...readStamps(marked)],
      [
        ['a', '1234abcd'],
        ['b', '12345678'],
      ],
    );
    assert.match(writeStamps(marked, new Map([['b', 'aaaaaaaa']])), /<!-- time: 1 min; from: aaaaaaaa -->/);
  });

  it('that is no mark is reported', () => {
    const { problems } = parse(ENGLISH.replace('wait: 30 days;', 'wait: 30 days; from: the English;'), TODAY);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['fact-value'],
    );
  });
});

describe('npm run languages', () => {
  const run = (...words: string[]) =>
    execFileSync(process.execPath, ['--import', 'tsx', 'src/build/languages.ts', ...words], {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      encoding: 'utf8',
      stdio: 'pipe',
    });

  it('lists what is to do in each language', () => {
    assert.match(run(), /^en: \d+ to do\n(  .*\n)*  label uncertain: clear-activity \(Clear activity\): /);
  });

  it('says what is allowed if it is used wrongly', () => {
    assert.throws(() => run('--stamp', 'tlh'), /Name a language to stamp: .*\nUsage: npm run languages/);
    assert.throws(() => run('--all'), /"--all" is not an option\. The options are --check and --stamp\./);
  });
});
