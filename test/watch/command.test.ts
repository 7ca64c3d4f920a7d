import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSite, type Site } from './site.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FILLER = 'This page is about something else. '.repeat(60);
const page = (text: string) => `<h1>Help</h1><p>${FILLER}</p><p>${text}</p>`;

/** Starts `npm run watch` without npm, so that no message of npm is in its output. */
function start(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/build/watch.ts', '--pause', '0', ...args], {
    cwd: root,
    env: { ...process.env, GITHUB_REPOSITORY: '', GITHUB_SERVER_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (output += text));
  child.stderr.on('data', (text: Buffer) => (errors += text));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output, errors }));
  return { child, ended };
}

describe('npm run watch', () => {
  let site: Site;
  let folder: string;
  beforeEach(async () => {
    site = await openSite();
    folder = await mkdtemp(join(tmpdir(), 'watch-'));
  });
  afterEach(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  /** Writes a register with one source for each path. */
  async function register(sources: [path: string, steps: string, words: string][]): Promise<string[]> {
    const file = join(folder, 'register.yaml');
    const entries = sources.map(
      ([path, steps, words], index) => `- id: source${index}
  address: ${path.startsWith('/') ? site.at(path) : path}
  publisher: Example
  title: page ${index}
  language: en
  year: undated
  seen: 2026-11-22
  claims:
    - steps: [${steps}]
      words: ${words}
`,
    );
    await writeFile(file, entries.join('\n'));
    return ['--register', file, '--folder', join(folder, 'out')];
  }
  const written = (name: string) => readFile(join(folder, 'out', name), 'utf8');

  it('is green, if all words are there, and turns red and names the step, if words of a page are broken', async () => {
    site.set('/delete', page('Tap Delete account permanently.'));
    site.set('/wait', page('You have 30 days to change your mind.'));
    const args = await register([
      ['/delete', 'choose', 'Delete account permanently'],
      ['/wait', 'wait', 'You have 30 days'],
    ]);
    const green = await start(...args).ended;
    assert.equal(green.code, 0, green.errors);
    assert.match(green.output, /No claim lost its source\. 2 of 2 claims were seen to hold\./);

    site.set('/delete', page('Tap Remove account for good.'));
    const red = await start(...args).ended;
    assert.equal(red.code, 1, red.errors);
    const markdown = await written('report.md');
    assert.match(markdown, /\*\*1 of 2 claims lost its source\.\*\*/);
    assert.match(markdown, /## Choose to delete permanently \(`choose`\): words missing/);
    assert.match(markdown, /Words: “Delete account permanently”/);
    assert.equal(red.output.trim(), markdown.trim());
    const report = JSON.parse(await written('report.json'));
    assert.equal(report.steps[0].id, 'choose');
    assert.equal(report.steps[0].claims[0].verdict, 'words-missing');
    assert.match(red.errors, /register\.yaml:1: source0: words missing/);
    assert.deepEqual((await readdir(join(folder, 'out'))).toSorted(), ['report.json', 'report.md', 'state.json']);
  });

  it('shows each verdict, the worst first', async () => {
    site.set('/robots.txt', (_, response) => response.end('User-agent: *\nDisallow: /private\n'));
    const good = page('You have 30 days to change your mind.');
    for (const path of ['/good', '/new', '/seen', '/private']) site.set(path, good);
    site.set('/other', page('You have 14 days to change your mind.'));
    site.set('/moved', (_, response) => response.writeHead(301, { location: '/new' }).end());
    site.set('/app', '<div id="root"></div><script src="/app.js"></script>');
    site.set('/refused', (_, response) => response.writeHead(403).end());
    const words = 'You have 30 days';
    const args = await register([
      ['/good', 'decide', words],
      ['/seen', 'compare', 'never seen'],
      ['/refused', 'lost', words],
      ['/private', 'uninstall', words],
      ['/app', 'prove', words],
      ['/moved', 'data', words],
      ['/other', 'save', words],
      ['/gone', 'money', words],
    ]);
    const { code, errors } = await start(...args).ended;
    assert.equal(code, 1, errors);
    const headings = (await written('report.md')).matchAll(/^## .* \(`(\w+)`\): (.+)$/gm);
    assert.deepEqual(
      [...headings].map(([, step, verdict]) => `${step}: ${verdict}`),
      [
        'money: gone',
        'save: words missing',
        'data: moved',
        'prove: cannot be read',
        'uninstall: forbidden by robots.txt',
        'lost: unreachable',
        'compare: words never seen',
      ],
    );
    const { counts } = JSON.parse(await written('report.json')) as { counts: Record<string, number> };
    assert.deepEqual(new Set(Object.values(counts)), new Set([1]));
  });

  it('goes on where it was, if it is killed in the middle', async () => {
    for (const path of ['/1', '/2', '/3']) site.set(path, page('You have 30 days'));
    const args = await register([
      ['/1', 'wait', 'You have 30 days'],
      ['/2', 'wait', 'You have 30 days'],
      ['/3', 'wait', 'You have 30 days'],
    ]);
    const asked = new Promise<void>((resolve) => {
      // No answer: the run is killed while it waits for the second page.
      site.set('/2', () => resolve());
    });
    const { child, ended } = start(...args);
    await asked;
    child.kill('SIGKILL');
    assert.equal((await ended).code, null);
    assert.deepEqual(site.paths(), ['/1', '/2']);

    site.set('/2', page('You have 30 days'));
    const second = await start(...args).ended;
    assert.equal(second.code, 0, second.errors);
    assert.match(second.output, /3 of 3 claims were seen to hold/);
    assert.deepEqual(site.paths(), ['/1', '/2', '/2', '/3']);

    const fresh = await start(...args).ended;
    assert.equal(fresh.code, 0);
    assert.equal(site.paths().length, 7);
  });

  it('looks at some sources only, and writes no file then', async () => {
    for (const path of ['/1', '/2']) site.set(path, page('You have 30 days'));
    const args = await register([
      ['/1', 'wait', 'You have 30 days'],
      ['/2', 'wait', 'You have 30 days'],
    ]);
    const { code, output } = await start(...args, '--only', 'source1').ended;
    assert.equal(code, 0);
    assert.match(output, /1 of 1 claims/);
    assert.deepEqual(site.paths(), ['/2']);
    assert.deepEqual(await readdir(folder), ['register.yaml']);
  });

  it('says in one sentence with file and line that a page is no HTML', async () => {
    site.set('/file', (_, response) => response.setHeader('content-type', 'application/pdf').end('%PDF'));
    const args = await register([['/file', 'wait', 'You have 30 days']]);
    const { code, output, errors } = await start(...args).ended;
    assert.equal(code, 0);
    const sentence = 'It is application/pdf, and the watcher can only read HTML and plain text.';
    assert.match(errors, new RegExp(String.raw`register\.yaml:1: source0: cannot be read\. ${sentence}\n$`));
    assert.ok(output.includes(sentence), output);
  });

  describe('does not begin, and says why in a sentence,', () => {
    const begins = async (args: string[]) => {
      const { code, output, errors } = await start(...args).ended;
      assert.equal(code, 2, errors);
      assert.equal(output, '');
      assert.deepEqual(site.requests, []);
      return errors;
    };

    it('if the register has a typo or an address that is none', async () => {
      const args = await register([
        ['/1', 'wait', 'You have 30 days'],
        ['htps://example', 'wait', 'You have 30 days'],
      ]);
      const file = args[1]!;
      await writeFile(file, (await readFile(file, 'utf8')).replace('publisher', 'publiser'));
      const errors = await begins(args);
      assert.match(errors, /register\.yaml:3:3: A source has no field "publiser"\. Did you mean "publisher"\?/);
      assert.match(errors, /register\.yaml:13:12: "htps:\/\/example" is not an address\./);
    });

    it('if the register is not there', async () => {
      const errors = await begins(['--register', join(folder, 'none.yaml')]);
      assert.match(errors, /none\.yaml:1:1: The register cannot be read \(ENOENT\)\./);
    });

    it('if the state of earlier runs is broken', async () => {
      const args = await register([['/1', 'wait', 'You have 30 days']]);
      site.set('/1', page('You have 30 days'));
      await start(...args).ended;
      site.requests.length = 0;
      await writeFile(join(folder, 'out/state.json'), '{');
      assert.match(await begins(args), /state\.json:1: The state of earlier runs is not JSON\. Remove the file\./);
    });

    for (const [what, args, message] of [
      ['an option is unknown', ['--slow'], /--slow[\s\S]*Usage: npm run watch/],
      ['a number is none', ['--timeout', 'long'], /"long" is not a number of seconds from 0 to 600 for --timeout\./],
      ['a number is empty', ['--pause', ''], /"" is not a number of seconds/],
      ['a source is unknown', ['--only', 'halp'], /has no source "halp"\. Did you mean "help"\?/],
    ] as const) {
      it(`if ${what}`, async () => assert.match(await begins([...args]), message));
    }
  });
});
