import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { isoDate, dayOf, today } from '../../src/browser/days.js';
import { version } from '../../src/element/version.js';
import type { Latest } from '../../src/release/latest.js';
import { outdated } from '../../src/release/outdated.js';

const TODAY = dayOf('2026-11-28');
const COPY: Latest = { version: '0.2.0', guides: { en: { checked: '2026-11-22' }, de: { checked: '2026-11-20' } } };

describe('A copy of the package', () => {
  const verdict = (latest?: Partial<Latest>, day = TODAY) => outdated(COPY, latest && { ...COPY, ...latest }, day);

  it('is not old if it is the newest version', () => {
    assert.deepEqual(verdict({}), { isOld: false, messages: ['tiktok-exit-guide 0.2.0 is the newest version.'] });
  });

  it('is old if there is a newer version, also one with more digits', () => {
    assert.deepEqual(
      verdict({ version: '0.10.0', released: '2027-01-05', guides: { en: { checked: '2027-01-02' } } }),
      {
        isOld: true,
        messages: [
          'tiktok-exit-guide 0.2.0 is old: the newest version is 0.10.0, of 2027-01-05.',
          'The guide in "en" was checked on 2026-11-22, and again on 2027-01-02.',
        ],
      },
    );
    assert.ok(verdict({ version: '0.2.1' }).isOld);
    assert.ok(outdated({ ...COPY, version: '0.2.0-beta.1' }, COPY, TODAY).isOld, 'a version before the release');
  });

  it('is not old if it is newer than the newest that is known', () => {
    assert.deepEqual(verdict({ version: '0.1.9', guides: { en: { checked: '2026-10-01' } } }), {
      isOld: false,
      messages: ['tiktok-exit-guide 0.2.0 is newer than 0.1.9, the newest that is known.'],
    });
  });

  it('is old if a guide of the same version was checked again', () => {
    const { isOld, messages } = verdict({ guides: { en: { checked: '2026-11-22' }, de: { checked: '2026-11-27' } } });
    assert.ok(isOld);
    assert.equal(messages[1], 'The guide in "de" was checked on 2026-11-20, and again on 2026-11-27.');
  });

  it('is judged by the age of its guides if the newest version is not known', () => {
    const after = (days: number) => verdict(undefined, dayOf('2026-11-20') + days);
    assert.deepEqual(after(119), {
      isOld: false,
      messages: ['tiktok-exit-guide 0.2.0 is not old by the days of its guides.'],
    });
    assert.deepEqual(after(120), {
      isOld: false,
      messages: [
        'tiktok-exit-guide 0.2.0 may be old.',
        'The guide in "de" was last checked on 2026-11-20, 120 days ago.',
      ],
    });
    assert.deepEqual(after(270), {
      isOld: true,
      messages: ['tiktok-exit-guide 0.2.0 is old.', 'The guide in "de" was last checked on 2026-11-20, 270 days ago.'],
    });
  });
});

describe('The outdated command', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outdated-'));
  });
  after(() => rm(folder, { recursive: true }));

  /** Runs a copy of the command, with guides that were checked some days ago. */
  async function run(words: string[], days: Record<string, number> = { en: 1, de: 1 }) {
    const copy = await mkdtemp(join(folder, 'copy-'));
    await cp(new URL('../../dist/command.js', import.meta.url), join(copy, 'command.js'));
    await mkdir(join(copy, 'guides'));
    for (const [lang, age] of Object.entries(days)) {
      const guide = { lang, checked: isoDate(today() - age) };
      await writeFile(join(copy, `guides/${lang}.json`), JSON.stringify(guide));
    }
    await writeFile(join(copy, 'package.json'), '{ "type": "module" }');
    return new Promise<{ code: number; out: string; err: string }>((resolve) => {
      execFile(process.execPath, [join(copy, 'command.js'), 'outdated', ...words], { cwd: folder }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });
  }

  async function file(content: unknown): Promise<string> {
    const path = join(await mkdtemp(join(folder, 'latest-')), 'latest.json');
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  }

  /** Starts a server that answers each request in the same way, and returns the address of its `latest.json`. */
  async function served(answer: RequestListener, then: (address: string) => Promise<void>): Promise<void> {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    try {
      await then(`http://127.0.0.1:${(server.address() as AddressInfo).port}/latest.json`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  const newer: Latest = { version: '99.0.0', released: '2099-01-01', guides: {} };

  it('says of the newest version that it is the newest, and exits with 0', async () => {
    const said = { code: 0, out: `tiktok-exit-guide ${version} is the newest version.\n`, err: '' };
    assert.deepEqual(await run([await file({ version, guides: {} })]), said);
  });

  it('says of an old version that it is old, and exits with 1, from a file and from an address', async () => {
    const said = {
      code: 1,
      out: '',
      err: `tiktok-exit-guide ${version} is old: the newest version is 99.0.0, of 2099-01-01.\n`,
    };
    assert.deepEqual(await run([await file(newer)]), said);
    await served(
      (_, response) => response.end(JSON.stringify(newer)),
      async (address) => assert.deepEqual(await run([address]), said),
    );
  });

  it('requests nothing without an address, and judges by the age of the guides inside', async () => {
    assert.deepEqual(await run([], { en: 10 }), {
      code: 0,
      out: `tiktok-exit-guide ${version} is not old by the days of its guides.\n`,
      err: '',
    });
    const { code, err } = await run([], { en: 10, tr: 271 });
    assert.equal(code, 1);
    assert.match(err, /is old\.\nThe guide in "tr" was last checked on .*, 271 days ago\.\n$/);
  });

  it('looks only at the languages that the publisher names', async () => {
    assert.equal((await run(['--languages', 'en'], { en: 10, tr: 271 })).code, 0);
    assert.equal((await run(['--languages=tr en'], { en: 10, tr: 271 })).code, 1);
    const { code, err } = await run(['--languages=tlh'], { en: 10, tr: 271 });
    assert.equal(code, 2);
    assert.match(err, /^There is no guide in the language "tlh"\. The languages are: en, tr\.\n/);
  });

  for (const [what, content, why] of [
    ['is not JSON', '<!doctype html>', /is not JSON: .*\.$/],
    ['is a list', [], /"version" must be a version such as "0\.2\.0"\.$/],
    ['is nothing', 'null', /it is no object\.$/],
    ['has no version', { guides: {} }, /"version" must be a version such as "0\.2\.0"\.$/],
    ['has a version that is none', { version: 'new', guides: {} }, /"version" must be a version/],
    ['has a day that is none', { version: '1.0.0', released: 'today', guides: {} }, /"released" must be a day/],
    ['has no guides', { version: '1.0.0' }, /"guides" must have an object for each language\.$/],
    [
      'has a guide without a day',
      { version: '1.0.0', guides: { en: {} } },
      /"checked" of the guide "en" must be a day/,
    ],
    ['has a guide that is nothing', { version: '1.0.0', guides: { en: null } }, /"checked" of the guide "en"/],
  ] as const) {
    it(`says in one sentence that latest.json ${what}, and breaks the build only if asked`, async () => {
      const path = await file(content);
      const { code, out, err } = await run([path]);
      assert.equal(code, 0);
      assert.match(out, /is not old by the days of its guides\.\n$/);
      const [sentence, ...others] = err.split('\n');
      assert.deepEqual(others, ['']);
      assert.ok(sentence!.startsWith(path), sentence);
      assert.match(sentence!, why);
      assert.equal((await run([path, '--strict'])).code, 3);
      assert.equal((await run([path, '--strict'], { en: 300 })).code, 1, 'an old copy is old');
    });
  }

  it('says in one sentence that latest.json cannot be had', async () => {
    const none = join(folder, 'none.json');
    assert.match((await run([none])).err, /none\.json cannot be read: ENOENT.*\.\n$/);
    await served(
      (_, response) => response.writeHead(404).end(),
      async (address) => {
        assert.equal((await run([address])).err, `${address} answered with status 404.\n`);
        assert.equal((await run([address, '--strict'])).code, 3);
      },
    );
    let closed = '';
    await served(
      () => {},
      async (address) => {
        closed = address;
      },
    );
    const { code, err } = await run([closed]);
    assert.equal(code, 0);
    assert.match(err, /^http:\/\/127\.0\.0\.1:\d+\/latest\.json cannot be reached: .*ECONNREFUSED.*\.\n$/);
    assert.match((await run(['https://'])).err, /^https:\/\/ is not an address\.\n$/);
  });

  it('reads no endless answer', async () => {
    await served(
      (_, response) => {
        const more = () => {
          while (response.write(' '.repeat(65_536)));
          response.once('drain', more);
        };
        more();
      },
      async (address) => assert.equal((await run([address])).err, `${address} is too long for a latest.json.\n`),
    );
  });

  it('prints the same as JSON', async () => {
    const { code, out, err } = await run([await file(newer), '--json']);
    assert.deepEqual([code, err], [1, '']);
    const message = `tiktok-exit-guide ${version} is old: the newest version is 99.0.0, of 2099-01-01.`;
    assert.deepEqual(JSON.parse(out), { old: true, version, newest: '99.0.0', messages: [message] });
    const broken = JSON.parse((await run([await file('{'), '--json'])).out);
    assert.equal(broken.old, false);
    assert.match(broken.messages[0], /is not JSON/);
  });

  it('shows its usage when it is used wrongly', async () => {
    for (const [words, why] of [
      [['--jsn'], /^Unknown option '--jsn'\.\nUsage: /],
      [['--languages'], /^Option '--languages <value>' argument missing\.\nUsage: /],
      [['a.json', 'b.json'], /^Name one latest\.json\.\nUsage: /],
    ] as const) {
      const { code, out, err } = await run([...words]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, why);
    }
  });

  it('documents its exit codes', async () => {
    const { out } = await run(['--help']);
    assert.match(out, /0 if the copy is not old, 1 if it is old, 2 .* 3 if latest\.json\n?/s);
    const manual = await readFile(new URL('../../docs/embedding.md', import.meta.url), 'utf8');
    for (const number of [0, 1, 2, 3]) assert.match(manual, new RegExp(`^\\| ${number} +\\| `, 'm'));
  });
});
