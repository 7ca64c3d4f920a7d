import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { stopProgram } from '../browsers/stop-program.js';
import { cleanTree, removeTree } from './clean-tree.js';

/** A timeout in milliseconds. It is long enough even on a busy machine. */
const PATIENCE = 180_000;

const TYPES: Record<string, RegExp> = {
  html: /^text\/html\b/,
  js: /^(text|application)\/javascript\b/,
  css: /^text\/css\b/,
  json: /^application\/json\b/,
};

interface Started {
  /** The address of the demo that `npm start` prints. */
  address: Promise<string>;
  /** What `npm start` has printed so far. */
  log(): string;
  stop(): void;
}

/**
 * Runs `npm start`, and ends it when the test process ends, even if the test process is killed. For this, a shell leads
 * a process group with npm, the server and esbuild. The shell waits for input through a pipe from the test process.
 * When the test process ends, the pipe closes, and the shell kills the whole group.
 *
 * The shell closes its own output. After that, only `npm start` keeps the output open, so the event `close` of the
 * output means that `npm start` has ended.
 */
function start(cwd: string): Started {
  const child: ChildProcess = spawn('sh', ['-c', 'npm start </dev/null & exec >&- 2>&-; read -r _; kill -KILL 0'], {
    cwd,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let log = '';
  const address = new Promise<string>((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`npm start ${what}. It printed:\n${log}`));
    const timer = setTimeout(fail, PATIENCE, `named no address within ${PATIENCE / 1000} seconds`);
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        const found = /http:\/\/127\.0\.0\.1:\d+\/\S*(?=\s)/.exec(log);
        if (found) resolve(found[0]);
      });
    }
    child.stdout!.on('close', () => fail('ended before it named an address'));
    child.on('error', (error) => fail(`could not be started: ${error.message}`));
    // Without this line, the timer would keep the test process running.
    timer.unref();
  });
  // If `npm start` fails before a test waits for the address, the error would be an unhandled rejection. This line
  // prevents that. A test that waits for the address still gets the error.
  address.catch(() => {});
  return { address, log: () => log, stop: () => stopProgram(child) };
}

/** Repeats a check until the check succeeds. Fails after the timeout. */
async function eventually(what: string, log: () => string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await isSo())) {
    if (Date.now() > end) assert.fail(`${what} did not come within ${PATIENCE / 1000} seconds. The log:\n${log()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('npm start in a fresh clone', () => {
  let tree: string;
  let started: Started;
  let demo: string;
  const all: Started[] = [];
  const startAnother = () => {
    const one = start(tree);
    all.push(one);
    return one;
  };

  before(async () => {
    tree = await cleanTree();
    await assert.rejects(stat(join(tree, 'dist')), 'The clean tree has a dist before the build.');
    started = startAnother();
    demo = await started.address;
  });
  after(async () => {
    for (const one of all) one.stop();
    await removeTree(tree);
  });

  /** Requests an address, asserts that the answer has the right type, and returns the text of the answer. */
  async function get(address: string | URL): Promise<string> {
    const url = new URL(address, demo);
    const response = await fetch(url);
    const text = await response.text();
    assert.equal(response.status, 200, `${url} The log:\n${started.log()}`);
    const ending = url.pathname.endsWith('/') ? 'html' : url.pathname.split('.').pop()!;
    if (TYPES[ending]) assert.match(response.headers.get('content-type') ?? '', TYPES[ending], url.href);
    assert.ok(text, `${url} is empty.`);
    return text;
  }

  /** The addresses that the tags of a page name. Addresses on other hosts are left out. */
  const named = (page: string, html: string): URL[] =>
    [...html.matchAll(/<(?:script|link|img|a|iframe)\b[^>]*?\s(?:src|href)="([^"]+)"/g)]
      .map((match) => new URL(match[1]!, page))
      .filter((url) => url.origin === new URL(demo).origin);

  it('serves each page that the demo’s first page links to, with all files that those pages name', async () => {
    const waiting = [demo, new URL('hostile/', demo).href, new URL('themes.html', demo).href];
    const seen = new Set<string>();
    for (const address of waiting) {
      if (seen.has(address)) continue;
      seen.add(address);
      const text = await get(address);
      if (!/(\/|\.html)$/.test(new URL(address).pathname)) continue;
      for (const url of named(address, text)) waiting.push(url.origin + url.pathname);
    }
    const paths = [...seen].map((address) => new URL(address).pathname);
    for (const path of ['/demo/', '/demo/builder.css', '/dist/demo/builder.js', '/dist/tiktok-exit-guide.js']) {
      assert.ok(paths.includes(path), `The demo does not name ${path}. It names ${paths.join(' ')}.`);
    }
  });

  it('builds also the files that the bundler does not write', async () => {
    await get('/dist/tiktok-exit-guide.parser.js');
    assert.ok(await hashIsThatOfScript());
    // No page of the demo loads the custom elements manifest, so it is written after the address was printed.
    await eventually('The custom elements manifest', started.log, async () => {
      const response = await fetch(new URL('/dist/custom-elements.json', demo));
      return (await response.text()).includes('"tagName": "tiktok-exit-guide"');
    });
  });

  /**
   * Whether integrity.json has the hash of the current script. If so, all files that pages load are built, because
   * integrity.json is the last of them.
   */
  async function hashIsThatOfScript(): Promise<boolean> {
    const name = 'tiktok-exit-guide.js';
    const digest = createHash('sha384')
      .update(await get(`/dist/${name}`))
      .digest('base64');
    return JSON.parse(await get('/dist/integrity.json'))[name] === `sha384-${digest}`;
  }

  it('builds and serves a changed file again', async () => {
    const file = join(tree, 'src/languages/en/guide.md');
    const text = await readFile(file, 'utf8');
    const title = /^title: (.*)$/m.exec(text)![1]!;
    await writeFile(file, text.replace(`title: ${title}`, 'title: Leave while this runs'));
    const has = async (path: string) =>
      (await fetch(new URL(path, demo)).then((response) => response.text())).includes('Leave while this runs');
    await eventually('The changed guide in the script', started.log, () => has('/dist/tiktok-exit-guide.js'));
    await eventually('The changed guide as HTML', started.log, () => has('/dist/guides/en.html'));
    await eventually('The hash of the changed script', started.log, hashIsThatOfScript);
  });

  it('uses another port when it is started a second time', async () => {
    const second = await startAnother().address;
    assert.notEqual(new URL(second).port, new URL(demo).port);
    await get(second);
    await get(demo);
  });
});
