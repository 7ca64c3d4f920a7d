import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ADVICE } from '../../src/watch/advice.js';
import { reportMarkdown } from '../../src/watch/report-markdown.js';
import { VERDICTS, type Judgement } from '../../src/watch/verdict.js';
import type { WatchedSource } from '../../src/watch/watch.js';
import { watchReport, type ReportedStep } from '../../src/watch/watch-report.js';
import { source } from './run-watch.js';

const TIME = '2026-11-29T12:00:00.000Z';
const STEPS: ReportedStep[] = [
  { id: 'choose', title: 'Choose', cites: { 'https://example.org/a': ['en', 'de'] } },
  { id: 'wait', title: 'Wait', cites: {} },
  { id: 'check', title: 'Check', cites: {} },
];

/** A source with one claim for each judgement. */
function watched(path: string, claims: [steps: string[], judgement: Judgement, words?: string][]): WatchedSource {
  const address = `https://example.org/${path}`;
  const about = source(address, undefined, {
    claims: claims.map(([steps, , words = 'Some words'], index) => ({ line: 10 + index, steps, words })),
  });
  return { source: about, judgements: claims.map(([, judgement]) => judgement), verdict: 'holds', since: '2026-11-22' };
}

const markdownOf = (sources: WatchedSource[], maxLength = 60_000, link?: string) =>
  reportMarkdown(watchReport(sources, STEPS, { time: TIME, register: 'register.yaml' }), maxLength, link);

describe('The report', () => {
  const MIXED = [
    watched('a', [
      [['choose', 'wait'], { verdict: 'holds' }],
      [['check'], { verdict: 'gone', detail: 'The host answers with 404.' }],
    ]),
    watched('b', [
      [['wait'], { verdict: 'words-missing', nearest: 'Some other words' }, 'Some new words'],
      [['choose'], { verdict: 'unreachable', detail: 'There is no answer after 30 s.' }],
    ]),
  ];

  it('has the steps with the worst verdict first, and in each step the worst claim', () => {
    const { steps } = watchReport(MIXED, STEPS, { time: TIME, register: 'register.yaml' });
    assert.deepEqual(
      steps.map(({ id, claims }) => `${id}: ${claims.map(({ verdict }) => verdict).join(', ')}`),
      ['check: gone', 'wait: words-missing, holds', 'choose: unreachable, holds'],
    );
  });

  it('counts each claim once, however many steps it has', () => {
    const { counts, lost } = watchReport(MIXED, STEPS, { time: TIME, register: 'register.yaml' });
    const some = Object.entries(counts).filter(([, count]) => count);
    assert.deepEqual(some, [
      ['gone', 1],
      ['words-missing', 1],
      ['unreachable', 1],
      ['holds', 1],
    ]);
    assert.equal(lost, 2);
  });

  it('is red only for claims that lost their source', () => {
    const lostBy = Object.fromEntries(
      VERDICTS.map((verdict) => {
        const { lost } = watchReport([watched('a', [[['wait'], { verdict }]])], STEPS, { time: TIME, register: '' });
        return [verdict, lost];
      }),
    );
    assert.deepEqual(
      Object.keys(lostBy).filter((verdict) => lostBy[verdict]),
      ['gone', 'words-missing'],
    );
  });

  it('names the step, the source, its line, the words, the nearest text, the guides and what to do', () => {
    const markdown = markdownOf(MIXED);
    assert.match(markdown, /\*\*2 of 4 claims lost their source\.\*\*/);
    assert.match(markdown, /## Wait \(`wait`\): words missing/);
    assert.match(markdown, /\[Example: A page\]\(<https:\/\/example\.org\/b>\) \(`b`\), register\.yaml:10/);
    assert.match(markdown, /Words: “Some new words”\s+Nearest: “Some other words”\s+since 2026-11-22/);
    assert.match(markdown, /1 other claim holds\./);
    assert.ok(markdown.includes(ADVICE['words-missing'].whatToDo));
    assert.match(markdownOf([watched('a', [[['choose'], { verdict: 'gone' }]])]), /guides: en, de/);
  });

  it('names the new address of a page that moved', () => {
    const moved = watched('a', [[['wait'], { verdict: 'moved', movedTo: 'https://example.org/new' }]]);
    assert.match(markdownOf([moved]), /\*\*moved\*\*: .*\n\s+New address: <https:\/\/example\.org\/new>/);
  });

  it('leads to the line of the register, if it is told where the register is', () => {
    const markdown = markdownOf(MIXED, 60_000, 'https://code.example.org/register.yaml#L');
    assert.match(markdown, /\[register\.yaml:10\]\(https:\/\/code\.example\.org\/register\.yaml#L10\)/);
  });

  it('says that nothing is lost, and leaves out steps whose claims all hold', () => {
    const markdown = markdownOf([watched('a', [[['wait'], { verdict: 'holds' }]])]);
    assert.match(markdown, /No claim lost its source\. 1 of 1 claims were seen to hold\./);
    assert.doesNotMatch(markdown, /^## /m);
  });

  it('says that a person sets the day of the check', () => {
    assert.match(markdownOf(MIXED), /a person sets it/);
  });

  it('says of each verdict what to do', () => {
    for (const verdict of VERDICTS) {
      const markdown = markdownOf([watched('a', [[['wait'], { verdict }]])]);
      assert.ok(markdown.includes(`| ${ADVICE[verdict].name} | 1 | ${ADVICE[verdict].whatToDo} |`), verdict);
    }
  });

  it('is short enough for an issue. The worst steps are in it', () => {
    const steps = Array.from({ length: 300 }, (_, index) => `step${index}`);
    const many = steps.map((id, index) =>
      watched(id, [[[id], { verdict: index === 299 ? 'gone' : 'unreachable', detail: 'x'.repeat(300) }]]),
    );
    const markdown = markdownOf(many, 20_000);
    assert.ok(markdown.length < 20_100, `${markdown.length} characters`);
    assert.match(markdown, /## step299 \(`step299`\): gone/);
    assert.match(markdown, /\n\d+ more steps are in report\.json\.\n$/);
  });

  it('shows the text of a page as text: no link, no picture, no mention, no HTML', () => {
    const hostile = 'Hi @team ![x](https://evil.example/a.png) [y](https://evil.example) <img src=x> **z** | `w`';
    const markdown = markdownOf([watched('a', [[['wait'], { verdict: 'words-missing', nearest: hostile }]])]);
    const [line] = /Nearest: .*/.exec(markdown)!;
    assert.doesNotMatch(line, /@team|(?<!\\)[[\]<>*`|!]|https:\/\//);
    assert.ok(line.includes('evil.example'));
  });
});
