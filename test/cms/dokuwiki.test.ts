import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { appendFile, copyFile, mkdir, writeFile } from 'node:fs/promises';
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

const CODE = '/usr/share/dokuwiki';
/** The folders that DokuWiki needs for its data. It creates none of them. */
const FOLDERS = 'attic cache index locks log media media_attic media_meta meta pages tmp'.split(' ');
/** The link that an author writes into a page. */
const link = () => fromCms('DokuWiki')[0]!;
/** The file that the administrator of the server adds. */
const meta = () => fromCms('DokuWiki')[1]!;
/** What an author writes into a page if the wiki allows HTML. */
const asHtml = () => fromCms('DokuWiki')[2]!.replace('…', `\n${snippet()}\n`);

/** A wiki that everybody may edit. PHP runs DokuWiki from the folder in which Debian installs it. */
class Wiki {
  private server?: System;
  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async install(): Promise<Wiki> {
    needProgram('php', 'php-cli');
    if (!existsSync(`${CODE}/doku.php`)) {
      throw new Error(`There is no DokuWiki in ${CODE}. On Debian: apt-get install --no-install-recommends dokuwiki`);
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

  /** A file of the wiki's configuration. */
  conf(name: string) {
    return join(this.folder, 'conf', name);
  }

  address(page: string) {
    return `http://127.0.0.1:${this.port}/doku.php?id=${page}`;
  }

  private get options() {
    return ['-d', `auto_prepend_file=${join(this.folder, 'prepend.php')}`];
  }

  private async setUp() {
    for (const name of FOLDERS) await mkdir(join(this.folder, 'data', name), { recursive: true });
    await mkdir(join(this.folder, 'conf'));
    // Debian's list switches off a plugin that is only for the developers of DokuWiki.
    await copyFile('/etc/dokuwiki/plugins.php', this.conf('plugins.php'));
    // DokuWiki takes its default settings from Debian's folder, and everything else from this folder.
    await writeFile(join(this.folder, 'prepend.php'), `<?php define('DOKU_CONF', '${this.folder}/conf/');\n`);
    // Without `updatecheck`, DokuWiki asks another host for news when it shows a page.
    const settings = `<?php\n$conf['savedir'] = '${join(this.folder, 'data')}';\n$conf['updatecheck'] = 0;\n`;
    await writeFile(this.conf('local.php'), settings);
    this.server = startSystem('php', [...this.options, '-S', `127.0.0.1:${this.port}`, '-t', CODE], {});
    await answering(this.address('start'), this.server, 60);
  }

  async save(page: string, text: string) {
    const file = join(this.folder, `${page}.txt`);
    await writeFile(file, text);
    const command = ['commit', '--message', 'A test', file, page];
    await run('php', [...this.options, `${CODE}/bin/dwpage.php`, ...command]);
  }

  async remove() {
    this.server?.stop();
    await removeFolder(this.folder);
  }
}

describe('DokuWiki', () => {
  let wiki: Wiki | undefined;
  before(async () => {
    wiki = await Wiki.install();
  });
  after(() => wiki?.remove());

  it('shows pasted script and tag as text', async () => {
    await wiki!.save('pasted', snippet());
    const { guides, links, text } = await seen(wiki!.address('pasted'));
    assert.deepEqual({ guides, links }, { guides: [], links: [] });
    assert.match(text, /<script async src=.*http:.*<tiktok-exit-guide open=/s);
  });

  it('shows the link before the script is added, and the guide afterwards', async () => {
    await wiki!.save('leaving', `Before.\n\n${link()}\n\nAfter.`);
    const { guides, links } = await seen(wiki!.address('leaving'));
    assert.deepEqual({ guides, links }, { guides: [], links: [LINK] });
    await writeFile(wiki!.conf('meta.html'), meta());
    await assertLive(wiki!.address('leaving'));
  });

  it('leaves a link to another address unchanged', async () => {
    await writeFile(wiki!.conf('meta.html'), meta());
    await wiki!.save('another', `${link()}\n\n[[${LINK}/soon|${WORDS}]]`);
    const { guides, links } = await seen(wiki!.address('another'), 20);
    assert.deepEqual({ guides: guides.length, links }, { guides: 1, links: [`${LINK}/soon`] });
  });
});

describe('DokuWiki that allows HTML', () => {
  let wiki: Wiki | undefined;
  before(async () => {
    wiki = await Wiki.install();
    await appendFile(wiki.conf('local.php'), `$conf['htmlok'] = 1;\n`);
  });
  after(() => wiki?.remove());

  it('shows the guide where an author pastes script and tag', async () => {
    await wiki!.save('leaving', `Before.\n\n${asHtml()}\n\nAfter.`);
    await assertLive(wiki!.address('leaving'));
  });
});
