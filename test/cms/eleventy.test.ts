import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Server } from '../pages/server.js';
import { assertLive, fromCms, removeFolder, run, serveFolder, snippet, temporaryFolder } from './harness.js';

const post = (content: string) => `---\ntitle: Leaving\n---\nBefore.\n\n${content}\n\nAfter.\n`;

describe('Eleventy', () => {
  let folder: string;
  let site: Server;
  before(async () => {
    folder = await temporaryFolder();
    // Eleventy is in a package.json of its own, so that `npm ci` in this project does not install it.
    for (const name of ['package.json', 'package-lock.json']) {
      await copyFile(new URL(`eleventy/${name}`, import.meta.url), join(folder, name));
    }
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
    await mkdir(join(folder, '_includes'));
    await writeFile(join(folder, '_includes/tiktok-exit-guide.html'), snippet());
    await writeFile(join(folder, 'pasted.md'), post(snippet()));
    const [include] = fromCms('Eleventy') as [string];
    await writeFile(join(folder, 'included.md'), post(include));
    await writeFile(join(folder, 'nunjucks.njk'), post(include));
    await run(process.execPath, ['node_modules/@11ty/eleventy/cmd.cjs'], { cwd: folder });
    site = await serveFolder(join(folder, '_site'));
  });
  after(async () => {
    site?.close();
    await removeFolder(folder);
  });

  it('shows the guide where it is pasted into Markdown', () => assertLive(`${site.origin}/pasted/`));

  it('shows the guide where it is included in Markdown', () => assertLive(`${site.origin}/included/`));

  it('shows the guide where it is included in Nunjucks', () => assertLive(`${site.origin}/nunjucks/`));
});
