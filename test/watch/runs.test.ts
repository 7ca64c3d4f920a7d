import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { readState, writeState } from '../../src/watch/state-file.js';
import type { WatchedSource } from '../../src/watch/watch.js';
import { emptyState } from '../../src/watch/watch-state.js';
import { openSite, type Site } from './site.js';
import { NOON, runWatch, source } from './run-watch.js';

const DAY = 24 * 60 * 60 * 1000;
const FILLER = 'This page is about something else. '.repeat(60);

describe('One run after another', () => {
  let site: Site;
  beforeEach(async () => {
    site = await openSite();
  });
  afterEach(() => site.close());

  /** Answers with 304, if the request has the validator of this page. */
  function conditional(path: string, header: 'etag' | 'last-modified', value: string, text: string): void {
    site.set(path, ({ headers }, response) => {
      response.setHeader(header, value).setHeader('content-type', 'text/html');
      const sent = header === 'etag' ? headers['if-none-match'] : headers['if-modified-since'];
      if (sent === value) response.writeHead(304).end();
      else response.end(`<p>${FILLER}${text}</p>`);
    });
  }
  const statuses = async (run: () => Promise<unknown>) => {
    const before = site.requests.length;
    await run();
    return site.requests.slice(before).filter(({ url }) => url !== '/robots.txt').length;
  };

  for (const [header, value] of [
    ['etag', '"v1"'],
    ['last-modified', 'Sun, 01 Nov 2026 10:00:00 GMT'],
  ] as const) {
    it(`does not load a page again that has not changed (${header}), and says the same of it`, async () => {
      conditional('/same', header, value, 'You have 30 days');
      const sources = [
        source(site.at('/same'), 'You have 30 days'),
        source(site.at('/same#2'), 'You have 14 days', { id: 'other' }),
      ];
      const first = await runWatch(sources);
      const second = await runWatch(sources, { state: first.state, start: NOON + 7 * DAY });
      const judgements = second.watched.map((each) => each.judgements);
      assert.deepEqual(
        judgements,
        first.watched.map((each) => each.judgements),
      );
      assert.equal(judgements[0]![0]!.verdict, 'holds');
      assert.equal(judgements[1]![0]!.verdict, 'words-missing');
      const name = header === 'etag' ? 'if-none-match' : 'if-modified-since';
      const asked = site.requests.filter(({ url }) => url === '/same').map(({ headers }) => headers[name]);
      assert.deepEqual(asked, [undefined, undefined, value, value]);
    });
  }

  it('loads an unchanged page again, if the register has other words now', async () => {
    conditional('/same', 'etag', '"v1"', 'You have 30 days');
    const { state } = await runWatch([source(site.at('/same'), 'You have 30 days')]);
    const { watched } = await runWatch([source(site.at('/same'), 'days')], { state, start: NOON + 7 * DAY });
    assert.equal(watched[0]!.verdict, 'holds');
    assert.equal(site.requests.at(-1)!.headers['if-none-match'], undefined);
  });

  it('still sees that an unchanged page moved', async () => {
    conditional('/new', 'etag', '"v1"', 'You have 30 days');
    site.set('/old', (_, response) => response.writeHead(302, { location: '/new' }).end());
    const sources = [source(site.at('/old'), 'You have 30 days')];
    const { state } = await runWatch(sources);
    site.set('/old', (_, response) => response.writeHead(301, { location: '/new' }).end());
    const { watched } = await runWatch(sources, { state, start: NOON + 7 * DAY });
    assert.deepEqual(watched[0]!.judgements, [{ verdict: 'moved', movedTo: site.at('/new') }]);
    assert.equal(site.requests.at(-1)!.headers['if-none-match'], '"v1"');
  });

  it('says since when a verdict is what it is', async () => {
    const sources = [source(site.at('/page'), 'You have 30 days')];
    const since = async (state: Awaited<ReturnType<typeof runWatch>>['state'], start: number) => {
      const run = await runWatch(sources, { state, start });
      return `${run.watched[0]!.verdict} since ${run.watched[0]!.since}`;
    };
    const state = emptyState();
    site.set('/page', `<p>${FILLER}You have 30 days</p>`);
    assert.equal(await since(state, NOON), 'holds since 2026-11-29');
    site.set('/page', `<p>${FILLER}You have 14 days</p>`);
    assert.equal(await since(state, NOON + 7 * DAY), 'words-missing since 2026-12-06');
    assert.equal(await since(state, NOON + 14 * DAY), 'words-missing since 2026-12-06');
  });

  it('forgets addresses that the register does not have any more', async () => {
    conditional('/a', 'etag', '"a"', 'You have 30 days');
    conditional('/b', 'etag', '"b"', 'You have 30 days');
    const { state } = await runWatch([source(site.at('/a'), 'You have 30 days')]);
    await runWatch([source(site.at('/b'), 'You have 30 days')], { state, start: NOON + 7 * DAY });
    assert.deepEqual(Object.keys(state.pages), [site.at('/b')]);
    assert.deepEqual(Object.keys(state.since), [site.at('/b')]);
  });

  describe('that was interrupted', () => {
    const PATHS = ['/1', '/2', '/3'];
    const sources = () => PATHS.map((path) => source(site.at(path), 'You have 30 days'));
    /** A state as it is on disk after the second of three sources. */
    async function interrupted(): Promise<string> {
      for (const path of PATHS) site.set(path, `<p>${FILLER}You have 30 days</p>`);
      const { watched, state } = await runWatch(sources());
      const done = Object.fromEntries(
        watched
          .slice(0, 2)
          .map((each) => [
            each.source.address,
            { question: JSON.stringify([undefined, ['You have 30 days']]), judgements: each.judgements },
          ]),
      );
      return JSON.stringify({ ...state, run: { started: new Date(NOON).toISOString(), done } });
    }

    it('goes on where it was, and reports all sources', async () => {
      const state = JSON.parse(await interrupted());
      let watched: WatchedSource[] = [];
      assert.equal(
        await statuses(async () => {
          ({ watched } = await runWatch(sources(), { state, start: NOON + 60_000 }));
        }),
        1,
      );
      assert.deepEqual(site.requests.at(-1)!.url, '/3');
      assert.deepEqual(
        watched.map(({ verdict }) => verdict),
        ['holds', 'holds', 'holds'],
      );
      assert.equal(state.run, undefined);
    });

    it('visits a source again whose words have changed since', async () => {
      const state = JSON.parse(await interrupted());
      const changed = sources();
      changed[0]!.claims[0]!.words = 'You have 14 days';
      const { watched } = await runWatch(changed, { state, start: NOON + 60_000 });
      assert.deepEqual(
        watched.map(({ verdict }) => verdict),
        ['words-missing', 'holds', 'holds'],
      );
    });

    it('begins anew after more than a day', async () => {
      const state = JSON.parse(await interrupted());
      assert.equal(await statuses(() => runWatch(sources(), { state, start: NOON + 2 * DAY })), 3);
    });

    it('has stored each source that is finished', async () => {
      for (const path of PATHS) site.set(path, `<p>${FILLER}You have 30 days</p>`);
      const state = emptyState();
      const stored: number[] = [];
      const save = async () => void stored.push(Object.keys(state.run?.done ?? {}).length);
      await runWatch(sources(), { state, save });
      assert.deepEqual(stored, [1, 2, 3, 0]);
    });
  });
});

describe('The file with the state of earlier runs', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'watch-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('is empty at the first run, and is replaced in one move', async () => {
    const file = join(folder, 'new/state.json');
    const state = await readState(file);
    assert.deepEqual(state, emptyState());
    state.since['https://example.org/'] = { verdict: 'holds', day: '2026-11-29' };
    await writeState(file, state);
    assert.deepEqual(await readState(file), state);
    assert.deepEqual(await readdir(join(folder, 'new')), ['state.json']);
  });

  for (const [what, text, message] of [
    [
      'is cut off',
      '{"version": 1, "pages"',
      /state\.json:1: The state of earlier runs is not JSON\. Remove the file\./,
    ],
    [
      'is of another program',
      '{"version": 2}',
      /state\.json:1: This is not a state of this watcher\. Remove the file\./,
    ],
    ['is nothing', 'null', /state\.json:1: This is not a state of this watcher\./],
  ] as const) {
    it(`is refused with a sentence, and not lost, if it ${what}`, async () => {
      const file = join(folder, 'state.json');
      await writeFile(file, text);
      await assert.rejects(readState(file), message);
      assert.equal(await readFile(file, 'utf8'), text);
    });
  }
});
