import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
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
  seen,
  snippet,
  temporaryFolder,
  WORDS,
} from './harness.js';
import { startSystem, type System } from './start-system.js';

const CODE = '/usr/share/mediawiki';
/** The lines that an author pastes into a page. */
const div = () => fromCms('MediaWiki')[0]!;
/** Two ways to add the script: an administrator of the wiki uses `commonJs`, an administrator of the server uses `settings`. */
const commonJs = () => fromCms('MediaWiki')[1]!;
const settings = () => fromCms('MediaWiki')[2]!;

/** A wiki with an SQLite database. PHP runs MediaWiki from the folder in which Debian installs it. */
class Wiki {
  private server?: System;
  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async install(): Promise<Wiki> {
    needProgram('php', 'php-cli');
    const modules = await run('php', ['-m']);
    for (const name of ['intl', 'mbstring', 'pdo_sqlite', 'xml']) {
      if (new RegExp(`^${name}$`, 'm').test(modules)) continue;
      throw new Error(`PHP has no ${name}. On Debian: apt-get install php-${name === 'pdo_sqlite' ? 'sqlite3' : name}`);
    }
    if (!existsSync(`${CODE}/maintenance/install.php`)) {
      throw new Error(`There is no MediaWiki in ${CODE}. On Debian: apt-get install mediawiki`);
    }
    const wiki = new Wiki(await temporaryFolder(), await freePort());
    try {
      await wiki.setUp();
      return wiki;
    } catch (error) {
      await wiki.remove();
      throw error;
    }
  }

  get settings() {
    return join(this.folder, 'LocalSettings.php');
  }

  address(title: string) {
    return `http://127.0.0.1:${this.port}/index.php?title=${encodeURIComponent(title)}`;
  }

  private get env() {
    return { MW_CONFIG_FILE: this.settings, PHP_CLI_SERVER_WORKERS: '4' };
  }

  private async setUp() {
    const data = join(this.folder, 'data');
    await mkdir(data);
    const options = {
      confpath: this.folder,
      dbtype: 'sqlite',
      dbpath: data,
      dbname: 'wiki',
      server: `http://127.0.0.1:${this.port}`,
      scriptpath: '',
      pass: 'a passphrase of tests',
    };
    const flags = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
    await run('php', [`${CODE}/maintenance/install.php`, ...flags, 'A wiki', 'Admin'], { env: this.env });
    const cache = join(this.folder, 'cache');
    await mkdir(cache);
    await appendFile(this.settings, `\n$wgCacheDirectory = '${cache}';\n`);
    await this.start();
  }

  private async start() {
    this.server = startSystem('php', ['-S', `127.0.0.1:${this.port}`, '-t', CODE], { env: this.env });
    await answering(this.address('Main_Page'), this.server, 60);
  }

  /** Saves a page as an administrator. */
  async save(title: string, text: string) {
    await run('php', [`${CODE}/maintenance/edit.php`, '--user=Admin', title], { env: this.env, input: text });
  }

  async remove() {
    this.server?.stop();
    await removeFolder(this.folder);
  }
}

describe('MediaWiki, with the script in MediaWiki:Common.js', () => {
  let wiki: Wiki | undefined;
  before(async () => {
    wiki = await Wiki.install();
    await wiki.save('MediaWiki:Common.js', commonJs());
  });
  after(() => wiki?.remove());

  it('shows the guide at a <div> in a page', async () => {
    await wiki!.save('Leaving', `Before.\n\n${div()}\n\nAfter.`);
    await assertLive(wiki!.address('Leaving'));
  });

  it('shows the guide at a <div> in a template', async () => {
    await wiki!.save('Template:Exit guide', div());
    await wiki!.save('By a template', 'Before.\n\n{{Exit guide}}\n\nAfter.');
    await assertLive(wiki!.address('By a template'));
  });

  it('shows pasted script and tag as text', async () => {
    await wiki!.save('Pasted', snippet());
    const { guides, links, text } = await seen(wiki!.address('Pasted'));
    assert.deepEqual({ guides, links }, { guides: [], links: [] });
    assert.match(text, /<script async src="http:.*<tiktok-exit-guide open="wait"><a href="https:/s);
  });

  it('leaves a page without a guide unchanged', async () => {
    await wiki!.save('Another', `[${LINK} ${WORDS}]`);
    const { guides, links } = await seen(wiki!.address('Another'));
    assert.deepEqual({ guides, links }, { guides: [], links: [LINK] });
  });
});

describe('MediaWiki, with the script in LocalSettings.php', () => {
  let wiki: Wiki | undefined;
  before(async () => {
    wiki = await Wiki.install();
    await wiki.save('Leaving', `Before.\n\n${div()}\n\nAfter.`);
  });
  after(() => wiki?.remove());

  it('shows the link before the script is added, and the guide afterwards', async () => {
    const { guides, links } = await seen(wiki!.address('Leaving'));
    assert.deepEqual({ guides, links }, { guides: [], links: [LINK] });
    await appendFile(wiki!.settings, `\n${settings()}\n`);
    await assertLive(wiki!.address('Leaving'));
  });
});
