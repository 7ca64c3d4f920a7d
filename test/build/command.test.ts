import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const GOOD = '---\ntitle: A guide\nchecked: 2026-01-02\n---\n\n## Go {#go}\n\n### 1. Leave {#leave}\n\n1. Leave.\n';
const BAD = GOOD.replace('1. Leave.', '1. Go [there](javascript:x).');

/** Runs the file that `bin` in package.json names, as npm does when the package is installed. */
async function run(folder: string, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const { bin } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  const command = fileURLToPath(new URL(bin['tiktok-exit-guide'], root));
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...words], { cwd: folder }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

describe('The check command', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guides-'));
    await writeFile(join(folder, 'good.md'), GOOD);
    await writeFile(join(folder, 'bad.md'), BAD);
  });
  after(() => rm(folder, { recursive: true }));

  it('is executable', async () => {
    assert.match(await readFile(new URL('dist/command.js', root), 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('reports nothing in a guide without mistakes, and exits with 0', async () => {
    assert.deepEqual(await run(folder, 'check', 'good.md'), {
      code: 0,
      out: '1 guide checked, no problems found\n',
      err: '',
    });
    assert.equal((await run(folder, 'check', 'good.md', 'good.md')).out, '2 guides checked, no problems found\n');
  });

  it('reports what is wrong, where, and what to do, in a format that editors can parse', async () => {
    const { code, out, err } = await run(folder, 'check', 'good.md', 'bad.md');
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.match(err, /^bad\.md:10:7: The address "javascript:x" is not allowed\. Start a link with https:.*\.\n$/);
  });

  it('knows which steps a guide can link to when it extends the built-in guide', async () => {
    const text = '---\nextends: tiktok-exit\n---\n\n[One](#choose), [two](#stay), [three](#app), [four](#nowhere).\n';
    await writeFile(join(folder, 'extending.md'), text);
    const { code, err } = await run(folder, 'check', 'extending.md');
    assert.equal(code, 1);
    assert.match(err, /^extending\.md:5:\d+: The link "#nowhere" leads nowhere\..*\n$/);
  });

  it('holds the labels of a guide against the file labels.md beside it', async () => {
    const beside = join(folder, 'labelled');
    await mkdir(beside);
    await writeFile(join(beside, 'guide.md'), GOOD.replace('1. Leave.', '1. Tap **Profile** → **Menu**.'));
    const table =
      '| Key | Label | Source | Confidence | Seen | Remark |\n| - | - | - | - | - | - |\n| profile | Profile | help | 1 | 2026-01-02 | |\n';
    await writeFile(join(beside, 'labels.md'), `${table}\n[help]: https://support.tiktok.com/page 'TikTok'\n`);
    const { code, err } = await run(folder, 'check', 'labelled/guide.md');
    assert.equal(code, 1);
    assert.match(err, /^labelled\/guide\.md:10:22: The label "Menu" is not in the ledger\. .*\.\n$/);
    await writeFile(join(beside, 'labels.md'), table);
    const { out } = await run(folder, 'check', 'labelled/guide.md', '--json');
    const problems = JSON.parse(out) as { file: string; code: string; line: number }[];
    assert.deepEqual(
      problems.map((problem) => [problem.file, problem.code, problem.line].join(' ')),
      [
        'labelled/guide.md label-weak 10',
        'labelled/guide.md label-unknown 10',
        'labelled/labels.md ledger-source 3',
        'labelled/labels.md ledger-confidence 3',
      ],
    );
  });

  for (const words of [['--help'], ['-h'], ['check', '--help'], ['check', 'none.md', '-h', '--json']]) {
    it(`shows its usage with "${words.join(' ')}"`, async () => {
      const { code, out, err } = await run(folder, ...words);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /^Usage: tiktok-exit-guide check my-guide\.md/);
      for (const option of ['--json', '--help', '--version']) assert.match(out, new RegExp(`\n +.*${option} +\\S`));
    });
  }

  for (const words of [['--version'], ['check', '--version']]) {
    it(`shows the version of the package with "${words.join(' ')}"`, async () => {
      const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
      assert.deepEqual(await run(folder, ...words), { code: 0, out: `${version}\n`, err: '' });
    });
  }

  it('reports the same as JSON', async () => {
    for (const words of [
      ['bad.md', '--json'],
      ['--json', 'bad.md'],
    ]) {
      const { code, out, err } = await run(folder, 'check', ...words);
      assert.deepEqual([code, err], [1, '']);
      const [problem, ...others] = JSON.parse(out);
      assert.deepEqual(others, []);
      assert.deepEqual(Object.keys(problem), ['file', 'code', 'line', 'column', 'message', 'hint']);
      assert.deepEqual([problem.file, problem.code, problem.line, problem.column], ['bad.md', 'address', 10, 7]);
    }
    assert.deepEqual(await run(folder, 'check', 'good.md', '--json'), { code: 0, out: '[]\n', err: '' });
  });

  for (const [what, words, why] of [
    ['no command', [], /^The command is missing\.\n/],
    ['another command', ['chekc', 'good.md'], /^"chekc" is not a command\. The commands are check and outdated\.\n/],
    ['no file', ['check', '--json'], /^The file to check is missing\.\n/],
    [
      'an unknown option',
      ['check', 'good.md', '--jsn'],
      /^"--jsn" is not an option\. The options are --json, --help and --version\.\n/,
    ],
    ['a file that is not there', ['check', 'good.md', 'none.md'], /^"none\.md" cannot be read: ENOENT.*\n/],
  ] as const) {
    it(`shows its usage when it gets ${what}`, async () => {
      const { code, out, err } = await run(folder, ...words);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, why);
      assert.match(err, /\nUsage: tiktok-exit-guide check my-guide\.md \[more-guides\.md …\] \[--json\]\n {7}\S.*\n$/);
    });
  }
});
