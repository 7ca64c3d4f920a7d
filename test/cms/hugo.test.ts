import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { needProgram } from '../browsers/need-program.js';
import type { Server } from '../pages/server.js';
import {
  assertLive,
  fromCms,
  LINK,
  removeFolder,
  run,
  seen,
  serveFolder,
  snippet,
  temporaryFolder,
  WORDS,
} from './harness.js';

const LAYOUT = (content: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>${content}</body></html>`;
const post = (content: string) => `---\ntitle: Leaving\ndate: 2026-01-01\n---\nBefore.\n\n${content}\n\nAfter.\n`;

/** Builds a Hugo site with these files, and serves the site. */
async function build(folder: string, files: Record<string, string>): Promise<Server> {
  const hugo = needProgram('hugo', 'hugo');
  const all: Record<string, string> = {
    'layouts/_default/single.html': LAYOUT('<h1>{{ .Title }}</h1>{{ .Content }}'),
    'layouts/_default/list.html': LAYOUT('{{ range .Site.RegularPages }}<a href="{{ .RelPermalink }}">x</a>{{ end }}'),
    'config.toml': 'baseURL = "http://127.0.0.1/"\ntitle = "A paper"\n',
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await run(hugo, ['--source', folder, '--cacheDir', join(folder, 'cache')]);
  return serveFolder(join(folder, 'public'));
}

describe('Hugo', () => {
  let folder: string;
  const sites: Server[] = [];
  const site = async (name: string, files: Record<string, string>) => {
    const served = await build(join(folder, name), files);
    sites.push(served);
    return served.origin;
  };
  before(async () => {
    folder = await temporaryFolder();
  });
  after(async () => {
    for (const served of sites) served.close();
    await removeFolder(folder);
  });

  it('shows the guide by a shortcode, and has the words of the link in its feed', async () => {
    const origin = await site('shortcode', {
      'layouts/shortcodes/tiktok-exit-guide.html': snippet(),
      'content/leaving.md': post(fromCms('Hugo')[0]!),
    });
    await assertLive(`${origin}/leaving/`);
    // By default, Hugo writes posts into the feed as plain text. So the feed has the words of the link but not the link.
    const feed = await (await fetch(`${origin}/index.xml`)).text();
    assert.match(feed, new RegExp(`<description>Before\\.\\s+${WORDS}\\s+After\\.</description>`));
  });

  it('has the link in a feed with whole posts', async () => {
    const origin = await site('feed', {
      'layouts/shortcodes/tiktok-exit-guide.html': snippet(),
      'layouts/_default/rss.xml':
        '<rss version="2.0"><channel>{{ range .Site.RegularPages }}<item><description>{{ .Content | html }}</description></item>{{ end }}</channel></rss>',
      'content/leaving.md': post(fromCms('Hugo')[0]!),
    });
    const feed = await (await fetch(`${origin}/index.xml`)).text();
    assert.ok(feed.includes(`&lt;a href=&#34;${LINK}&#34;&gt;${WORDS}&lt;/a&gt;`), feed);
  });

  it('shows the guide where it is pasted and the site allows HTML', async () => {
    const origin = await site('unsafe', {
      'config.toml': `baseURL = "http://127.0.0.1/"\n${fromCms('Hugo')[1]}\n`,
      'content/leaving.md': post(snippet()),
    });
    await assertLive(`${origin}/leaving/`);
  });

  it('removes script, tag and link where HTML is not allowed, which is the default, and keeps the words', async () => {
    const origin = await site('default', { 'content/leaving.md': post(snippet()) });
    const { guides, links, text } = await seen(`${origin}/leaving/`);
    assert.deepEqual({ guides, links }, { guides: [], links: [] });
    assert.equal(text, `Leaving\n\nBefore.\n\n${WORDS}\n\nAfter.`);
  });

  it('keeps a link that is written in Markdown, where HTML is not allowed', async () => {
    const origin = await site('markdown', { 'content/leaving.md': post(`[${WORDS}](${LINK})`) });
    assert.deepEqual((await seen(`${origin}/leaving/`)).links, [LINK]);
  });
});
