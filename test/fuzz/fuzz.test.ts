/**
 * Tests with made-up guides: any text, real Markdown with mistakes in it, and data with mistakes in it. `properties.ts` says what
 * must be true for each of them.
 *
 * - `markdown-input.ts` and `data-input.ts` make the inputs, with fast-check.
 * - `lost-words.ts` and `wrong-parts.ts` judge the guides. They share no code with the source, so that they do not share a mistake.
 * - `slow-texts.ts` has inputs that could make the parser or the guide slow. `count-work.ts` counts the work. A time is never a
 *   test.
 * - `built-properties.ts` says what must be true for the built files, and `drawn-properties.ts` what must be true for what the built
 *   script draws. They are tested in `test/build/fuzz.test.ts` and `test/pages/fuzz.test.ts`, because they need a build.
 * - `failures/` has inputs for which something was once wrong. They are tried first.
 *
 * The seed is fixed in the tests, so each run tries the same inputs. `npm run fuzz` builds, and tries ten thousand others with the
 * source, with the built parsers and with the built script in Chromium. If it finds something, it writes the smallest input into
 * `failures/`. Mend the fault, give the file a name that says what was wrong, and commit both.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { MAX_ROUTES } from '../../src/guide/limits.js';
import { check } from '../../src/guide/markdown/check.js';
import { parse } from '../../src/guide/markdown/parse.js';
import { BUILT_PROPERTIES } from './built-properties.js';
import { drawnProperties } from './drawn-properties.js';
import { failuresOf, readFailures } from './failures.js';
import { findFailure } from './find-failure.js';
import { inTime } from './in-time.js';
import { markdown } from './markdown-input.js';
import { PROPERTIES } from './properties.js';
import { readGuide } from './read-guide.js';
import { SLOW_DATA, SLOW_TEXTS } from './slow-texts.js';
import { MOST_WORK, workOf } from './work-of.js';

const SEED = 20_261_128;
const root = new URL('../../', import.meta.url);

describe('An input that was once a failure', () => {
  it('belongs to a property that is tested', () => {
    // Those of the built files are tried in `test/build/fuzz.test.ts` and `test/pages/fuzz.test.ts`.
    const names = new Set([...PROPERTIES, ...BUILT_PROPERTIES, ...drawnProperties(undefined!)].map(({ name }) => name));
    for (const { file, failure } of readFailures()) assert.ok(names.has(failure.property), file);
  });

  for (const property of PROPERTIES) {
    for (const { file, failure } of failuresOf(property)) {
      it(`is no failure any more: ${file}`, async () => {
        await inTime(() => property.holds(failure.input as never));
      });
    }
  }
});

describe('Made-up guides', () => {
  for (const property of PROPERTIES) {
    it(property.name, async () => {
      const found = await findFailure(property, 150, SEED);
      assert.equal(found && `${JSON.stringify(found.input)}: ${found.error.message}`, undefined);
    });
  }
});

describe('The work for a guide that somebody wrote to hang the page', () => {
  const top = '---\ntitle: A\nchecked: 2026-01-02\n---\n\n## A {#a}\n\n### B {#b}\n\n';

  it('counts something: the built-in guide needs a fortieth of the limit', async () => {
    const work = await workOf({ text: await readFile(new URL('src/languages/en/guide.md', root), 'utf8') });
    assert.ok(work > MOST_WORK / 100 && work < MOST_WORK / 20, work.toExponential(2));
  });

  for (const [what, text] of Object.entries(SLOW_TEXTS)) {
    it(`is limited with ${what}`, async () => {
      // Beyond its limits, the parser reads no marks. So a shorter text can need more work.
      for (const length of [2000, 4400, 12_000, 100_000]) {
        await workOf({ text: text.startsWith('---') ? text : top + text.slice(0, length - top.length) });
      }
    });
  }

  for (const [what, guide] of Object.entries(SLOW_DATA)) {
    it(`is limited with data: ${what}`, async () => {
      await workOf({ guide });
      // Much more data would need much more work. So they are refused, whatever the guide is made of.
      const answer = await readGuide({ guide: { ...guide, title: 'a'.repeat(500_000) } });
      assert.equal('code' in answer && answer.code, 'size');
    });
  }

  it('is refused if a short text would become a large guide, because each link has a long address', () => {
    const codes = parse(SLOW_TEXTS['a definition that is used often']!).problems.map(({ code }) => code);
    assert.ok(codes.includes('size'), String(new Set(codes)));
  });

  it('has only a few routes, and still shows the section of the others', () => {
    const { guide, problems } = parse(SLOW_TEXTS['routes of many sections']!);
    assert.equal(problems.find(({ code }) => code === 'routes')?.line, 2 * MAX_ROUTES + 2);
    assert.deepEqual(
      guide.sections.map(({ routes = [] }) => routes.length),
      guide.sections.map((_, index) => (index < MAX_ROUTES ? 1 : 0)),
    );
  });
});

describe('The command check', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guides-'));
  });
  after(() => rm(folder, { recursive: true }));

  const run = (...files: string[]) =>
    new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
      const command = fileURLToPath(new URL('src/entries/command.ts', root));
      execFile(process.execPath, ['--import', 'tsx', command, 'check', ...files], { cwd: root }, (error, out, err) =>
        resolve({ code: error ? error.code : 0, out, err }),
      );
    });

  it('ends with 1 and a line for each problem of made-up guides, and with 0 for those without problems', async () => {
    const texts = fc.sample(markdown, { numRuns: 60, seed: SEED }).map((text) => text.replace(/\p{Cs}/gu, '\ufffd'));
    const bad: string[] = [];
    let problems = 0;
    for (const [index, text] of texts.entries()) {
      const found = check(text).length;
      if (!found) continue;
      const file = join(folder, `${index}.md`);
      await writeFile(file, text);
      bad.push(file);
      problems += found;
    }
    const { code, out, err } = await run(...bad);
    const lines = err.trimEnd().split('\n');
    assert.deepEqual([code, out, lines.length], [1, '', problems]);
    for (const line of lines) {
      assert.ok(line.startsWith(folder), line);
      assert.match(line.slice(folder.length), /^[\\/]\d+\.md:\d+:\d+: \S.*\.$/);
    }
    const good = await run(fileURLToPath(new URL('test/guides/another-service.md', root)));
    assert.deepEqual(good, { code: 0, out: '1 guide checked, no problems found\n', err: '' });
  });
});
