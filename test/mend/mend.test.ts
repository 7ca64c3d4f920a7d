import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { dayOf } from '../../src/browser/days.js';
import { type MendOptions, mendStep } from '../../src/mend/mend-step.js';
import { startDemo } from '../../src/mend/start-demo.js';

const project = new URL('../../', import.meta.url);
const CHANGELOG = '# Changelog\n\n## [Unreleased]\n\n- A line for developers.\n';

describe('A maintainer who mends a step', () => {
  let folder: string;
  let root: URL;
  /** What was printed, and what was asked. */
  let said: string[];
  let asked: string[];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mend-'));
    root = pathToFileURL(`${folder}/`);
  });
  after(() => rm(folder, { recursive: true }));
  beforeEach(async () => {
    said = [];
    asked = [];
    await rm(join(folder, 'src'), { recursive: true, force: true });
    await mkdir(join(folder, 'src'));
    // English and two others are enough, and quicker to read.
    for (const tag of ['en', 'de', 'ja']) {
      const own = fileURLToPath(new URL(`src/languages/${tag}`, project));
      await cp(own, join(folder, `src/languages/${tag}`), { recursive: true });
    }
    await writeFile(join(folder, 'CHANGELOG.md'), CHANGELOG);
  });

  const path = (name: string) => join(folder, name);
  const read = (name: string) => readFile(path(name), 'utf8');
  async function replace(name: string, from: string, to: string): Promise<void> {
    const text = await read(name);
    assert.ok(text.includes(from), `${name} has no ${from}`);
    await writeFile(
      path(name),
      text.replace(from, () => to),
    );
  }

  /** Runs the command. An answer can be a function that changes files first, as a maintainer does in an editor. */
  const mend = (
    id: string,
    { answers, ...options }: Partial<MendOptions> & { answers?: (string | (() => Promise<string>))[] } = {},
  ) => {
    const rest = answers && [...answers];
    return mendStep({
      root,
      id,
      today: dayOf('2026-11-29'),
      width: 130,
      words: {},
      serve: false,
      say: (text) => void said.push(text),
      startDemo: () => assert.fail('Nobody asked for a browser.'),
      ...(rest && {
        ask: async (question: string) => {
          asked.push(question);
          const answer = rest.shift();
          return typeof answer === 'function' ? answer() : answer;
        },
      }),
      ...options,
    });
  };

  it('sees its text, its labels and its sources side by side, in each language', async () => {
    assert.equal(await mend('confirm'), 0);
    const [english, german, japanese] = said;
    assert.match(english!, /^== English \(en\), src\/languages\/en\/guide\.md:\d+, checked on 2026-11-22 =+\n/);
    assert.match(english!, /^ ### 3\. Answer the questions and confirm \{#confirm\} +LABELS +SOURCES$/m);
    assert.match(english!, / - Continue\b.*/);
    assert.match(english!, / - nordvpn: NordVPN: delete your$/m);
    assert.match(german!, /German \(de\), src\/languages\/de\/guide\.md:\d+/);
    assert.match(german!, /- Konto löschen/);
    // A label that English shows, and for which German has no source, is there to be found.
    assert.match(german!, /- \(empty\) +.*\n.*continue, not found/);
    assert.match(japanese!, /Japanese \(ja\)/);
    for (const line of said.slice(0, 3).join('\n').split('\n')) assert.ok(line.length <= 130, line);
    assert.match(said[3]!, /^The addresses of the sources:\n(  https:\/\/\S+\n)+  https:\/\/\S+$/);
  });

  it('sees everything on a narrow terminal, too, and only the languages that were asked for', async () => {
    await mend('wait', { width: 60, show: ['de'] });
    assert.match(said[0]!, /^== German \(de\)/);
    assert.ok(said[0]!.split('\n').every((line) => line.length <= 60));
    assert.match(said[0]!.replace(/\s+/g, ' '), /LABELS .* SOURCES /);
    assert.ok(!said.some((text) => text.startsWith('== English')));
  });

  it('can name the step by an id that it had before', async () => {
    assert.equal(await mend('questions'), 0);
    assert.match(said[0]!, /\{#confirm\}/);
  });

  it('is told the steps and the languages if one is misspelt', async () => {
    assert.equal(await mend('chose'), 2);
    assert.match(
      said.join('\n'),
      /^"chose" is no step of the guide\. The steps are:\n(  .*\n)*  Delete your account: .*\bchoose,/,
    );
    said = [];
    assert.equal(await mend('choose', { show: ['tlh'] }), 2);
    assert.deepEqual(said, ['There is no guide in the language "tlh". The languages are: en, de, ja.']);
    assert.equal(await mend('choose', { words: { en: 'New.', fr: 'Nouveau.' } }), 2);
    assert.equal(await read('CHANGELOG.md'), CHANGELOG);
  });

  it('is led on: check until all is right, write the line, look at the translations', async () => {
    const breakIt = async () => {
      await replace('src/languages/en/guide.md', 'Tap **Deactivate or delete account**', 'Tap **Delete for ever**');
      return '';
    };
    const mendIt = async () => {
      await replace(
        'src/languages/en/guide.md',
        'Tap **Delete for ever**',
        'Tap the row **Deactivate or delete account**',
      );
      return '';
    };
    const answers = [
      breakIt,
      mendIt,
      'Say that it is a row.',
      'en de',
      'de: Sag, dass es eine Zeile ist.',
      'tlh: Qapla’',
      '',
      '',
    ];
    assert.equal(await mend('choose', { answers }), 0);
    const text = said.join('\n');
    assert.match(text, /src\/languages\/en\/guide\.md:\d+:\d+: The label "Delete for ever" is not in the ledger\./);
    assert.match(text, /The check finds no problems\./);
    assert.match(text, /CHANGELOG\.md:7 has the change\./);
    assert.match(text, /guide\.md:\d+ (was made from|has no mark of).* npm run languages -- --stamp de choose/);
    assert.match(text, /guide\.md:\d+ .* npm run languages -- --stamp ja choose/);
    assert.match(text, /write "checked: 2026-11-29" below its heading/);
    assert.ok(asked.some((question) => question.includes('Begin with one of en, de, ja')));
    assert.equal(
      await read('CHANGELOG.md'),
      `# Changelog

## [Unreleased]

- A line for developers.

### In the guide

- 2026-11-29, only en de, \`choose\`: Say that it is a row.
  - de: Sag, dass es eine Zeile ist.
`,
    );
  });

  it('writes no line if publishers need not know, and nothing if the answers end', async () => {
    for (const answers of [['', ''], [], [''], ['q'], ['', 'New.'], ['', 'New.', 'de']]) {
      assert.equal(await mend('choose', { answers }), 0);
      assert.equal(await read('CHANGELOG.md'), CHANGELOG, JSON.stringify(answers));
    }
  });

  it('sees the step in a browser, from a demo that is started once and stopped at the end', async () => {
    let started = 0;
    let stopped = 0;
    const demo = { address: 'http://127.0.0.1:4711/demo/', ended: Promise.resolve(), stop: () => void stopped++ };
    const start = async () => (started++, demo);
    await mend('questions', { answers: ['b', 'b', 'q'], startDemo: start });
    assert.deepEqual([started, stopped], [1, 1]);
    assert.match(said.join('\n'), /The step is at http:\/\/127\.0\.0\.1:4711\/demo\/#exit-guide:confirm\n/);
    await mend('choose', { serve: true, startDemo: start });
    assert.deepEqual([started, stopped], [2, 2]);
  });

  it('is told in words if the changelog does not take the change', async () => {
    const released = CHANGELOG.replace('[Unreleased]', '[0.2.0] - 2026-11-20');
    await writeFile(path('CHANGELOG.md'), released);
    assert.equal(await mend('choose', { words: { en: 'New.' } }), 2);
    assert.match(said.at(-1)!, /begins with “## \[0\.2\.0\] - 2026-11-20”/);
    assert.equal(await read('CHANGELOG.md'), released);
    const wrong = CHANGELOG.replace('- A line', '### In the guide\n\n- A line');
    await writeFile(path('CHANGELOG.md'), wrong);
    assert.equal(await mend('choose', { words: { en: 'New.' } }), 2);
    assert.match(
      said.at(-1)!,
      /CHANGELOG\.md was not changed\. In its line 8: This change of the guide cannot be read/,
    );
    assert.equal(await read('CHANGELOG.md'), wrong);
  });

  describe('without a terminal', () => {
    /** Runs `npm run mend` in the folder, with a text as its input. */
    function run(input: string, ...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
      return new Promise((resolve, reject) => {
        const script = fileURLToPath(new URL('src/mend/mend.ts', project));
        const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, ...words], {
          cwd: folder,
          stdio: 'pipe',
          timeout: 60_000,
        });
        let [out, err] = ['', ''];
        child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
        child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
        child.once('error', reject);
        child.once('close', (code) => resolve({ code, out, err }));
        // The input is not ended before the command is. A command that waited for its end would hang.
        if (input) child.stdin.write(input);
      });
    }

    it('is asked nothing, and told which options do the rest', async () => {
      const { code, out, err } = await run('\n\nyes\nyes\n', 'choose');
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /^== English/);
      assert.match(out, /The check finds no problems\./);
      assert.match(out, /There is no terminal, so nothing is asked\..*\n  --change ".*\n  --serve .*\n$/);
      assert.equal(await read('CHANGELOG.md'), CHANGELOG);
    });

    it('can write the line of the changelog with options', async () => {
      const { code, out } = await run(
        '',
        'choose',
        '--change',
        'New.',
        '--in',
        'de: Neu.',
        '--only=de en',
        '--languages=en',
      );
      assert.equal(code, 0);
      assert.match(out, /CHANGELOG\.md:7 has the change\./);
      assert.doesNotMatch(out, /--change/);
      assert.match(await read('CHANGELOG.md'), /^- \d{4}-\d\d-\d\d, only de en, `choose`: New\.\n  - de: Neu\.$/m);
    });

    it('fails if the check finds problems', async () => {
      await replace('src/languages/de/guide.md', '{#worked}', '{#wirkt}');
      const { code, out } = await run('', 'choose');
      assert.equal(code, 1);
      assert.match(out, /src\/languages\/de\/guide\.md:\d+:1: The English guide has no part "wirkt"/);
    });

    it('is told what is allowed if an option is wrong', async () => {
      for (const [words, why] of [
        [[], /^The id of the step is missing\. .*\nUsage: npm run mend/],
        [['choose', 'wait'], /^Mend one step after the other: "wait" is one too many\.\nUsage/],
        [['choose', '--chnage=x'], /^Unknown option '--chnage'\.\nUsage/],
        [['choose', '--in', 'de: Neu.'], /^--in and --only need --change\.\nUsage/],
        [['choose', '--change=New.', '--in', 'Neu.'], /^"Neu\." names no language\..*\nUsage/],
      ] as const) {
        const { code, err } = await run('', ...words);
        assert.equal(code, 2);
        assert.match(err, why);
      }
    });
  });

  describe('with a browser', () => {
    const serve = async (code: string) => {
      await mkdir(path('demo'), { recursive: true });
      await writeFile(path('demo/serve.ts'), code);
    };
    before(() => symlink(fileURLToPath(new URL('node_modules', project)), path('node_modules'), 'dir'));

    it('gets the address that the demo prints, and can stop it', async () => {
      await serve("console.log('The demo is at http://127.0.0.1:81/demo/');\nsetInterval(() => {}, 1_000_000);\n");
      const demo = await startDemo(root);
      assert.equal(demo.address, 'http://127.0.0.1:81/demo/');
      demo.stop();
      await demo.ended;
    });

    it('gets the reason if the demo cannot be built', async () => {
      await serve("console.error('No such guide');\nprocess.exit(1);\n");
      await assert.rejects(startDemo(root), /^Error: The demo cannot be built:\nNo such guide\n$/);
      assert.equal(await mend('choose', { serve: true, startDemo }), 2);
      assert.match(said.at(-1)!, /The demo cannot be built/);
    });
  });
});
