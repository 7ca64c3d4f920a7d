import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { openSite, type Site } from './site.js';
import { judge, NOON, runWatch, source, USER_AGENT } from './run-watch.js';

/** A page with enough text that it does not look empty. */
const page = (text: string) =>
  `<!doctype html><title>Help</title><h1>Help</h1><p>${'This page is about something else. '.repeat(60)}</p><p>${text}</p>`;
const WORDS = 'You have 30 days to change your mind';
const GOOD = page(`${WORDS}. After that the account is gone.`);

describe('The verdict on a claim, from a real server', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  const redirect = (from: string, to: string, status: number) =>
    site.set(from, (_, response) => response.writeHead(status, { location: to }).end());

  it('is that it holds, if the words are on the page', async () => {
    site.set('/good', GOOD);
    assert.deepEqual(await judge(site.at('/good'), WORDS), { verdict: 'holds' });
  });

  it('is that the words are missing, with the nearest text beside them', async () => {
    site.set('/changed', page('You have 14 days to change your mind. After that the account is gone.'));
    const { verdict, nearest } = await judge(site.at('/changed'), WORDS);
    assert.equal(verdict, 'words-missing');
    assert.match(nearest!, /You have 14 days to change your mind/);
  });

  it('has no nearest text, if nothing on the page is similar', async () => {
    site.set('/other', page('Nothing here.'));
    assert.deepEqual(await judge(site.at('/other'), 'Konto endgültig löschen'), { verdict: 'words-missing' });
  });

  for (const status of [301, 308]) {
    it(`is that the page moved, if it redirects for good (${status}) and the words are at the new address`, async () => {
      site.set('/new', GOOD);
      redirect('/old', '/new', status);
      assert.deepEqual(await judge(site.at('/old'), WORDS), { verdict: 'moved', movedTo: site.at('/new') });
    });
  }

  for (const status of [302, 303, 307]) {
    it(`is that it holds, if the page only redirects for now (${status})`, async () => {
      site.set('/new', GOOD);
      redirect('/old', '/new', status);
      assert.deepEqual(await judge(site.at('/old'), WORDS), { verdict: 'holds' });
    });
  }

  it('names the address before a temporary redirect as the new one', async () => {
    site.set('/login', GOOD);
    redirect('/old', '/new', 301);
    redirect('/new', '/login', 302);
    assert.deepEqual(await judge(site.at('/old'), WORDS), { verdict: 'moved', movedTo: site.at('/new') });
  });

  it('is that the words are missing, if they are not at the new address', async () => {
    site.set('/new', page('Nothing here.'));
    redirect('/old', '/new', 301);
    const { verdict, detail } = await judge(site.at('/old'), WORDS);
    assert.equal(verdict, 'words-missing');
    assert.equal(detail, `The address leads to ${site.at('/new')}.`);
  });

  it('is that the page is gone, if it leads to the front page', async () => {
    site.set('/en/', GOOD.replace(WORDS, 'Welcome'));
    redirect('/old', '/en/', 302);
    const { verdict, detail } = await judge(site.at('/old'), WORDS);
    assert.equal(verdict, 'gone');
    assert.match(detail!, /the front page/);
  });

  for (const status of [404, 410]) {
    it(`is that the page is gone, if the host answers with ${status}`, async () => {
      site.set('/gone', (_, response) => response.writeHead(status).end(GOOD));
      const judgement = await judge(site.at('/gone'), WORDS);
      assert.deepEqual(judgement, { verdict: 'gone', detail: `The host answers with ${status}.` });
    });
  }

  it('is that the page is unreachable, if redirects lead in a circle', async () => {
    redirect('/a', '/b', 302);
    redirect('/b', '/a', 302);
    const { verdict, detail } = await judge(site.at('/a'), WORDS);
    assert.equal(verdict, 'unreachable');
    assert.equal(detail, 'The address leads back to itself.');
  });

  it('is that the page is unreachable, if redirects do not end', async () => {
    for (let hop = 0; hop < 20; hop++) redirect(`/hop${hop}`, `/hop${hop + 1}`, 302);
    const { verdict, detail } = await judge(site.at('/hop0'), WORDS);
    assert.equal(verdict, 'unreachable');
    assert.match(detail!, /more than 10 redirects/);
  });

  it('is that the page is unreachable, if it redirects to what is no page', async () => {
    redirect('/app', 'snssdk1233://open', 302);
    const { verdict, detail } = await judge(site.at('/app'), WORDS);
    assert.equal(verdict, 'unreachable');
    assert.match(detail!, /snssdk1233:\/\/open/);
  });

  it('is that the page is unreachable, if the host refuses the watcher (403). It is not asked twice', async () => {
    site.set('/refused', (_, response) => response.writeHead(403).end('No'));
    const before = site.paths().length;
    const judgement = await judge(site.at('/refused'), WORDS);
    assert.deepEqual(judgement, { verdict: 'unreachable', detail: 'The host answers with 403.' });
    assert.deepEqual(site.paths().slice(before), ['/refused']);
  });

  it('is that the page is unreachable, if the host says that it is unchanged, and nobody has asked', async () => {
    site.set('/unasked', (_, response) => response.writeHead(304).end());
    const judgement = await judge(site.at('/unasked'), WORDS);
    assert.deepEqual(judgement, { verdict: 'unreachable', detail: 'The host answers with 304.' });
  });

  it('is that the page is unreachable, if the host has a fault twice (500)', async () => {
    site.set('/fault', (_, response) => response.writeHead(500).end('No'));
    const before = site.paths().length;
    assert.equal((await judge(site.at('/fault'), WORDS)).verdict, 'unreachable');
    assert.deepEqual(site.paths().slice(before), ['/fault', '/fault']);
  });

  it('is that it holds, if a host with a fault answers at the second visit', async () => {
    let visits = 0;
    site.set('/hiccup', (_, response) => {
      if (visits++ === 0) response.writeHead(503).end();
      else response.setHeader('content-type', 'text/html').end(GOOD);
    });
    assert.equal((await judge(site.at('/hiccup'), WORDS)).verdict, 'holds');
  });

  for (const [form, value] of [
    ['seconds', '60'],
    ['a date', new Date(NOON + 60_000).toUTCString()],
  ]) {
    it(`waits as long as a busy host asks (429 with Retry-After as ${form}), and no shorter`, async () => {
      let visits = 0;
      site.set('/busy', (_, response) => {
        if (visits++ === 0) response.writeHead(429, { 'retry-after': value }).end();
        else response.setHeader('content-type', 'text/html').end(GOOD);
      });
      const { watched, waits } = await runWatch([source(site.at('/busy'), WORDS)]);
      assert.equal(watched[0]!.verdict, 'holds');
      const waited = waits.reduce((sum, each) => sum + each, 0);
      assert.ok(waited >= 60_000 && waited < 65_000, `waited ${waited} ms`);
    });
  }

  it('leaves a host alone that asks for a long break, also in the next run, until the break is over', async () => {
    site.set('/break', (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end());
    const before = site.paths().length;
    const sources = [source(site.at('/break'), WORDS)];
    const { state, watched } = await runWatch(sources);
    assert.equal(watched[0]!.verdict, 'unreachable');
    const again = await runWatch(sources, { state, start: NOON + 60_000 });
    assert.equal(again.watched[0]!.verdict, 'unreachable');
    assert.match(again.watched[0]!.judgements[0]!.detail!, /before 2026-11-29T13:00:0/);
    assert.equal(site.paths().length - before, 1);
    site.set('/break', GOOD);
    const late = await runWatch(sources, { state, start: NOON + 2 * 3600_000 });
    assert.equal(late.watched[0]!.verdict, 'holds');
  });

  it('is that the page is unreachable, if the answer hangs before or after its head', async () => {
    site.set('/silent', () => {});
    site.set('/stuck', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('<p>Half a');
    });
    for (const path of ['/silent', '/stuck']) {
      const { verdict, detail } = await judge(site.at(path), WORDS, { timeout: 500 });
      assert.equal(verdict, 'unreachable', path);
      assert.match(detail!, /There is no answer after 0\.5 s\./);
    }
  });

  it('is that the page is unreachable, if nothing listens at the address', async () => {
    const other = await openSite();
    const address = other.at('/page');
    await other.close();
    const { verdict, detail } = await judge(address, WORDS);
    assert.equal(verdict, 'unreachable');
    assert.match(detail!, /The host refuses connections\./);
  });

  it('is that the page cannot be read, if it has 20 MB. It is not read to the end', async () => {
    let sent = 0;
    site.set('/huge', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = () => {
        while (sent < 20_000_000 && response.writable && response.write('a'.repeat(10_000))) sent += 10_000;
        if (sent >= 20_000_000) response.end();
      };
      response.on('drain', more);
      more();
    });
    const { verdict, detail } = await judge(site.at('/huge'), WORDS);
    assert.equal(verdict, 'unreadable');
    assert.equal(detail, 'The page has more than 1 MiB.');
    assert.ok(sent < 20_000_000, `${sent} bytes were sent`);
  });

  it('is that the page cannot be read, if a small answer becomes 20 MB when it is unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 'a'));
    site.set('/bomb', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb);
    });
    assert.equal((await judge(site.at('/bomb'), WORDS)).verdict, 'unreadable');
  });

  for (const [encoding, pack] of [
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const) {
    it(`reads a page that is packed with ${encoding}`, async () => {
      site.set('/packed', (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(pack(GOOD));
      });
      assert.equal((await judge(site.at('/packed'), WORDS)).verdict, 'holds');
    });
  }

  it('is that the page is unreachable, if its packing is broken', async () => {
    site.set('/broken', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end('not packed');
    });
    assert.equal((await judge(site.at('/broken'), WORDS)).verdict, 'unreachable');
  });

  it('is that the page cannot be read, if it is no HTML. It says what it is', async () => {
    site.set('/file', (_, response) => response.setHeader('content-type', 'application/pdf').end('%PDF'));
    const { verdict, detail } = await judge(site.at('/file'), WORDS);
    assert.equal(verdict, 'unreadable');
    assert.equal(detail, 'It is application/pdf, and the watcher can only read HTML and plain text.');
  });

  it('is that nobody has seen the words, if the register says so and the page is there', async () => {
    site.set('/good', GOOD);
    assert.deepEqual(await judge(site.at('/good'), undefined), { verdict: 'never-seen' });
    assert.equal((await judge(site.at('/none'), undefined)).verdict, 'gone');
  });

  describe('with robots.txt', () => {
    it('is that it is forbidden, and the page is not asked for', async () => {
      const other = await openSite();
      other.set('/robots.txt', (_, response) => response.end('User-agent: *\nDisallow: /private/\n'));
      other.set('/private/page', GOOD);
      other.set('/open', GOOD);
      const forbidden = await judge(other.at('/private/page'), WORDS);
      const open = await judge(other.at('/open'), WORDS);
      const { host } = new URL(other.at('/'));
      await other.close();
      assert.deepEqual(forbidden, { verdict: 'forbidden', detail: `The robots.txt of ${host} forbids it.` });
      assert.equal(open.verdict, 'holds');
      assert.deepEqual(other.paths(), ['/open']);
    });

    it('is that it is forbidden, if only this watcher is named, or only the target of a redirect is', async () => {
      const other = await openSite();
      const rules = 'User-agent: *\nAllow: /\n\nUser-agent: tiktok-exit-guide-watch\nDisallow: /secret\n';
      other.set('/robots.txt', (_, response) => response.end(rules));
      other.set('/start', (_, response) => response.writeHead(301, { location: '/secret' }).end());
      const direct = await judge(other.at('/secret'), WORDS);
      const redirected = await judge(other.at('/start'), WORDS);
      await other.close();
      assert.deepEqual([direct.verdict, redirected.verdict], ['forbidden', 'forbidden']);
      assert.deepEqual(other.paths(), ['/start']);
    });

    it('is that it is forbidden, if another host to which it redirects forbids it', async () => {
      const other = await openSite();
      other.set('/robots.txt', ({ headers }, response) => {
        response.end(headers.host!.startsWith('localhost') ? 'User-agent: *\nDisallow: /\n' : '');
      });
      other.set('/start', (_, response) => response.writeHead(302, { location: other.at('/page', 'localhost') }).end());
      other.set('/page', GOOD);
      const { verdict } = await judge(other.at('/start'), WORDS);
      await other.close();
      assert.equal(verdict, 'forbidden');
      assert.deepEqual(other.paths(), ['/start']);
    });

    it('is that the page is unreachable, if robots.txt has a fault. It is asked for once more', async () => {
      const other = await openSite();
      other.set('/robots.txt', (_, response) => response.writeHead(503).end());
      other.set('/page', GOOD);
      const { verdict, detail } = await judge(other.at('/page'), WORDS);
      await other.close();
      assert.equal(verdict, 'unreachable');
      assert.match(detail!, /The robots\.txt of .* cannot be read\. The host answers with 503\./);
      assert.deepEqual(other.paths(), []);
      assert.equal(other.requests.length, 2);
    });

    it('makes the pauses between two visits as long as robots.txt asks', async () => {
      const other = await openSite();
      other.set('/robots.txt', (_, response) => response.end('User-agent: *\nCrawl-delay: 7\n'));
      other.set('/1', GOOD);
      other.set('/2', GOOD);
      const { waits } = await runWatch([source(other.at('/1'), WORDS), source(other.at('/2'), WORDS)]);
      await other.close();
      assert.deepEqual(waits.slice(-1), [7000]);
    });
  });

  describe('with a copy of a page that cannot be read', () => {
    const LEGAL = `# Terms\n\nYou have **30 days** to\nchange [your mind](https://example.org/)\\.\n`;
    const copied = (address: string, ...copies: string[]) => source(address, WORDS, { copies });
    const markdown = (path: string, text: string) =>
      site.set(path, (_, response) => response.setHeader('content-type', 'text/plain; charset=utf-8').end(text));

    it('is that it holds, if the words are in one of the copies, between marks of Markdown', async () => {
      site.set('/app', '<div id="root"></div><script src="/app.js"></script>');
      markdown('/copy1.md', '# Other terms\n');
      markdown('/copy2.md', LEGAL);
      const { watched } = await runWatch([copied(site.at('/app'), site.at('/copy1.md'), site.at('/copy2.md'))]);
      assert.deepEqual(watched[0]!.judgements, [{ verdict: 'holds', detail: 'The words are in a copy.' }]);
    });

    it('is that the words are missing, if no copy has them', async () => {
      markdown('/copy.md', LEGAL.replace('30', '14'));
      const { watched } = await runWatch([copied(site.at('/app'), site.at('/copy.md'))]);
      const { verdict, detail, nearest } = watched[0]!.judgements[0]!;
      assert.deepEqual([verdict, detail], ['words-missing', 'This is about the copy.']);
      assert.match(nearest!, /14 days/);
    });

    it('is that the page is gone, if it is gone, even if the copy is still there', async () => {
      markdown('/copy.md', LEGAL);
      const { watched } = await runWatch([copied(site.at('/none'), site.at('/copy.md'))]);
      assert.equal(watched[0]!.verdict, 'gone');
    });
  });

  describe('and the manners of the watcher', () => {
    it('sends its name, the language of the page, and nothing else. It sends no cookie back', async () => {
      const other = await openSite();
      other.set('/old', (_, response) => {
        response.writeHead(302, { location: '/page', 'set-cookie': 'id=1' }).end();
      });
      other.set('/page', GOOD);
      await runWatch([source(other.at('/old'), WORDS, { language: 'pt-BR' })]);
      await other.close();
      assert.equal(other.requests.length, 3);
      for (const { method, headers } of other.requests) {
        assert.equal(method, 'GET');
        assert.equal(headers['user-agent'], USER_AGENT);
        const known = new Set(
          'host connection user-agent accept accept-language sec-fetch-mode accept-encoding'.split(' '),
        );
        assert.deepEqual(
          Object.keys(headers).filter((name) => !known.has(name)),
          [],
        );
      }
      assert.equal(other.requests.at(-1)!.headers['accept-language'], 'pt-BR');
    });

    it('makes one request to a host at a time, with a pause after each, and visits other hosts meanwhile', async () => {
      const other = await openSite();
      /** The answers that wait until both hosts have a request. */
      const held = new Map<string, () => void>();
      for (let number = 0; number < 4; number++) {
        other.set(`/${number}`, ({ headers }, response) => {
          const answer = () => void response.setHeader('content-type', 'text/html').end(GOOD);
          if (number > 0) answer();
          else held.set(headers.host!, answer);
          if (number === 0 && held.size === 2) for (const each of held.values()) each();
        });
      }
      const sources = [0, 1, 2, 3].flatMap((number) => [
        source(other.at(`/${number}`), WORDS),
        source(other.at(`/${number}`, 'localhost'), WORDS),
      ]);
      const { watched, waits } = await runWatch(sources);
      await other.close();
      assert.deepEqual(new Set(watched.map(({ verdict }) => verdict)), new Set(['holds']));
      assert.equal(other.mostAtOnce('127.0.0.1'), 1);
      assert.equal(other.mostAtOnce('localhost'), 1);
      // Each host has five requests with robots.txt, so four pauses.
      assert.deepEqual(
        waits,
        Array.from({ length: 8 }, () => 1000),
      );
    });

    it('asks for robots.txt once for each host', async () => {
      const other = await openSite();
      for (const path of ['/1', '/2', '/3']) other.set(path, GOOD);
      await runWatch(['/1', '/2', '/3'].map((path) => source(other.at(path), WORDS)));
      await other.close();
      assert.deepEqual(
        other.requests.map(({ url }) => url),
        ['/robots.txt', '/1', '/2', '/3'],
      );
    });
  });
});
