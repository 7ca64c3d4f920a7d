import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { needProgram } from '../browsers/need-program.js';
import type { Server } from '../pages/server.js';
import { assertLive, fromCms, removeFolder, run, serveFolder, snippet, tag, temporaryFolder } from './harness.js';

const post = (title: string, content: string) =>
  `---\nlayout: post\ntitle: ${title}\n---\nBefore.\n\n${content}\n\nAfter.\n`;

describe('Jekyll', () => {
  let folder: string;
  let site: Server;
  before(async () => {
    folder = await temporaryFolder();
    const jekyll = needProgram('jekyll', 'jekyll');
    // Debian's packages contain all gems that the site needs, but Bundler accepts only the versions in the Gemfile of the site. So
    // Jekyll must not use Bundler.
    const options = { cwd: folder, env: { JEKYLL_NO_BUNDLER_REQUIRE: '1' } };
    await run(jekyll, ['new', '.', '--skip-bundle'], options).catch((error: unknown) => {
      throw new Error(
        `${String(error)}\nThe first site of Jekyll needs its theme: apt-get install jekyll-theme-minima`,
      );
    });
    await mkdir(join(folder, '_includes'));
    await writeFile(join(folder, '_includes/tiktok-exit-guide.html'), snippet());
    await writeFile(join(folder, '_posts/2026-01-01-pasted.md'), post('Pasted', snippet()));
    await writeFile(join(folder, '_posts/2026-01-02-included.md'), post('Included', fromCms('Jekyll')[0]!));
    await run(jekyll, ['build'], options).catch((error: unknown) => {
      throw new Error(`${String(error)}\nThe first site of Jekyll needs: apt-get install jekyll-theme-minima`);
    });
    assert.ok(existsSync(join(folder, '_site/feed.xml')), 'Jekyll built no feed.xml.');
    site = await serveFolder(join(folder, '_site'));
  });
  after(async () => {
    site?.close();
    await removeFolder(folder);
  });

  it('shows the guide where it is pasted into a post', async () => {
    await assertLive(`${site.origin}/2026/01/01/pasted.html`);
  });

  it('shows the guide where it is included', async () => {
    await assertLive(`${site.origin}/2026/01/02/included.html`);
  });

  it('has the link in its feed, in both posts', async () => {
    const feed = await (await fetch(`${site.origin}/feed.xml`)).text();
    for (const title of ['Pasted', 'Included']) {
      const entry = feed.split('<entry>').find((part) => part.includes(`>${title}</title>`));
      assert.match(entry ?? '', /<content type="html"/, feed);
      assert.ok(entry!.includes(tag()), entry);
    }
  });
});
