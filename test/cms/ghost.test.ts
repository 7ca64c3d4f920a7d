import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { needProgram } from '../browsers/need-program.js';
import { freePort } from './free-port.js';
import {
  answering,
  assertLive,
  fromCms,
  LINK,
  removeFolder,
  run,
  script,
  seen,
  snippet,
  tag,
  temporaryFolder,
  WORDS,
} from './harness.js';
import { startSystem, type System } from './start-system.js';

const GHOST = '6.65.0';
/**
 * The versions of Node.js and pnpm that this version of Ghost needs. Ghost's package.json names them in `engines` and
 * `packageManager`.
 */
const NODE = '22.23.3';
const PNPM = '12.4.2';
const AUTHOR = { email: 'author@example.org', password: 'a passphrase of tests' };

const htmlCard = (html: string) => `<p>Before.</p>${fromCms('Ghost')[0]!.replace('…', html)}<p>After.</p>`;

/** Installs Ghost from npm in a temporary folder, with a MariaDB database. `remove` deletes Ghost and the database. */
class Ghost {
  private readonly systems: System[] = [];
  private cookie = '';
  private constructor(
    private readonly folder: string,
    readonly origin: string,
  ) {}

  static async install(): Promise<Ghost> {
    const ghost = new Ghost(await temporaryFolder(), `http://127.0.0.1:${await freePort()}`);
    try {
      // These steps do not run at the same time, because the machine may have little memory.
      const database = await ghost.startDatabase();
      const node = await ghost.unpack();
      await ghost.start(node, database);
      await ghost.signUp();
      return ghost;
    } catch (error) {
      await ghost.remove();
      throw error;
    }
  }

  /** @returns the port of the database */
  private async startDatabase(): Promise<number> {
    const data = join(this.folder, 'database');
    const user = '--user=root';
    needProgram('my_print_defaults', 'mariadb-client');
    const admin = needProgram('mariadb-admin', 'mariadb-client');
    await mkdir(data);
    await run(needProgram('mariadb-install-db', 'mariadb-server-core'), [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      ...(process.getuid?.() === 0 ? [user] : []),
    ]);
    const port = await freePort();
    const database = startSystem(
      needProgram('mariadbd', 'mariadb-server-core'),
      [
        '--no-defaults',
        ...(process.getuid?.() === 0 ? [user] : []),
        `--datadir=${data}`,
        `--socket=${join(this.folder, 'socket')}`,
        '--bind-address=127.0.0.1',
        `--port=${port}`,
        // With these options, MariaDB does not wait until data is on the disk, because the data does not have to
        // survive a power failure.
        '--innodb-flush-method=nosync',
        '--innodb-flush-log-at-trx-commit=0',
      ],
      {},
    );
    this.systems.push(database);
    // With --wait, the command waits until the database answers.
    const ping = ['--no-defaults', '--user=root', '--host=127.0.0.1', `--port=${port}`, '--wait=30', 'ping'];
    await run(admin, ping).catch((error: unknown) => {
      throw new Error(`MariaDB did not come up: ${String(error)} ${database.said()}`);
    });
    return port;
  }

  /** @returns the path of the program `node`, in the version that Ghost needs */
  private async unpack(): Promise<string> {
    const options = { cwd: this.folder };
    const node = `node-${process.platform}-${process.arch}`;
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
    await writeFile(join(this.folder, 'package.json'), '{ "private": true }');
    await run('npm', ['install', ...quiet, `${node}@${NODE}`, `pnpm@${PNPM}`], options);
    const program = join(this.folder, 'node_modules', node, 'bin/node');
    const pnpm = join(this.folder, 'node_modules/pnpm/bin/pnpm.mjs');
    await run('npm', ['pack', `ghost@${GHOST}`], options);
    await run('tar', ['-xzf', `ghost-${GHOST}.tgz`], options);
    // Installs exactly the versions in Ghost's lockfile. The install scripts of packages do not run. They would compile
    // the driver of SQLite, but this Ghost uses MariaDB.
    await run(
      program,
      [pnpm, 'install', '--prod', '--frozen-lockfile', '--ignore-scripts', `--store-dir=${join(this.folder, 'store')}`],
      { cwd: join(this.folder, 'package') },
    );
    return program;
  }

  private async start(node: string, database: number): Promise<void> {
    const cwd = join(this.folder, 'package');
    const off = { url: false };
    const config = {
      url: this.origin,
      server: { host: '127.0.0.1', port: Number(new URL(this.origin).port) },
      database: { client: 'mysql', connection: { host: '127.0.0.1', port: database, user: 'root', database: 'ghost' } },
      mail: { transport: 'stub' },
      logging: { transports: ['stdout'] },
      security: { staffDeviceVerification: false },
      privacy: { useUpdateCheck: false, useGravatar: false, useRpcPing: false },
      // These features are switched off, because Ghost loads their files from another host. The tests allow no requests
      // to other hosts.
      portal: off,
      sodoSearch: off,
      comments: off,
      announcementBar: off,
      adminToolbar: off,
    };
    await writeFile(join(cwd, 'config.production.json'), JSON.stringify(config));
    const ghost = startSystem(node, ['index.js'], { cwd, env: { NODE_ENV: 'production' } });
    this.systems.push(ghost);
    await answering(this.origin, ghost, 300);
  }

  private async signUp(): Promise<void> {
    await this.admin('POST', 'authentication/setup/', {
      setup: [{ name: 'An author', blogTitle: 'A paper', ...AUTHOR }],
    });
    await this.admin('POST', 'session/', { username: AUTHOR.email, password: AUTHOR.password });
    // All posts are deleted, because a new Ghost contains a post with a picture on another host. The tests allow no
    // requests to other hosts.
    const { posts } = (await this.admin('GET', 'posts/?limit=50')) as { posts: { id: string }[] };
    for (const { id } of posts) await this.admin('DELETE', `posts/${id}/`);
  }

  /** Calls the API that Ghost's editor uses. */
  async admin(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.origin}/ghost/api/admin/${path}`, {
      method,
      headers: { origin: this.origin, 'content-type': 'application/json', cookie: this.cookie },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Ghost answers ${method} ${path} with ${response.status}: ${text}`);
    const [cookie] = response.headers.getSetCookie();
    if (cookie) this.cookie = cookie.split(';')[0]!;
    return text.startsWith('{') ? JSON.parse(text) : text;
  }

  /** Publishes a post and returns its address. */
  async publish(title: string, post: { html: string } | { lexical: string }): Promise<string> {
    const source = 'html' in post ? '?source=html' : '';
    const answer = await this.admin('POST', `posts/${source}`, { posts: [{ title, status: 'published', ...post }] });
    return (answer as { posts: { url: string }[] }).posts[0]!.url;
  }

  async injectIntoHead(html: string): Promise<void> {
    await this.admin('PUT', 'settings/', { settings: [{ key: 'codeinjection_head', value: html }] });
  }

  async remove(): Promise<void> {
    for (const system of this.systems.reverse()) system.stop();
    await removeFolder(this.folder);
  }
}

describe('Ghost', () => {
  let ghost: Ghost | undefined;
  before(async () => {
    ghost = await Ghost.install();
  });
  after(() => ghost?.remove());

  it('shows the guide in an HTML card of the editor', async () => {
    const text = (words: string) => ({ type: 'paragraph', children: [{ type: 'text', text: words }] });
    const root = { type: 'root', children: [text('Before.'), { type: 'html', html: snippet() }, text('After.')] };
    await assertLive(await ghost!.publish('By the editor', { lexical: JSON.stringify({ root }) }));
  });

  it('shows the guide in an HTML card of a post that is sent as HTML', async () => {
    await assertLive(await ghost!.publish('As HTML', { html: htmlCard(snippet()) }));
  });

  it('keeps only the link in a post that is sent as HTML without a card', async () => {
    const { guides, links } = await seen(
      await ghost!.publish('Without a card', { html: `<p>Before.</p>${snippet()}` }),
    );
    assert.deepEqual({ guides, links: links.map(withoutRef) }, { guides: [], links: [LINK] });
  });

  it('shows the guide where the script is in Code Injection and the post has the tag', async () => {
    const address = await ghost!.publish('By injection', { html: htmlCard(tag()) });
    const { guides, links } = await seen(address);
    assert.deepEqual({ guides, links: links.map(withoutRef) }, { guides: [], links: [LINK] });
    await ghost!.injectIntoHead(script());
    try {
      await assertLive(address);
    } finally {
      await ghost!.injectIntoHead('');
    }
  });

  it('adds ?ref= to our link and changes nothing else of ours', async () => {
    const address = await ghost!.publish('Referred', { html: htmlCard(snippet()) });
    const page = await (await fetch(address)).text();
    const found = /<tiktok-exit-guide.*?<\/tiktok-exit-guide>/s.exec(page)?.[0];
    assert.equal(found, tag().replace(LINK, `${LINK}?ref=127.0.0.1`));
    assert.equal(/<script[^>]*src="([^"]*exit-guide[^"]*)"/.exec(page)?.[1], /src="([^"]*)"/.exec(script())![1]);
    await assertLive(address);
  });

  it('has the link in its feed', async () => {
    await ghost!.publish('Fed', { html: htmlCard(snippet()) });
    const feed = await (await fetch(`${ghost!.origin}/rss/`)).text();
    const item = feed.split('<item>').find((part) => part.includes('<title><![CDATA[Fed]]></title>'));
    assert.match(item ?? '', new RegExp(`<a href="${LINK}(\\?ref=127\\.0\\.0\\.1)?">${WORDS}</a>`), feed);
  });
});

const withoutRef = (link: string) => link.replace(/\?ref=127\.0\.0\.1$/, '');
