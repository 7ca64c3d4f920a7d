import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { comparePictures } from './compare-pictures.js';
import { openPictureBrowser, type PictureBrowser } from './open-picture-browser.js';
import { PICTURE_STATES } from './picture-states.js';

const baselines = new URL('baselines/', import.meta.url);
const differences = new URL('differences/', import.meta.url);
const RENEW = 'Run `npm run pictures`, and look at the picture before you commit it.';

describe('The pictures of the guide', () => {
  let browser: PictureBrowser;

  before(async () => {
    await rm(differences, { recursive: true, force: true });
    browser = await openPictureBrowser();
  });
  after(() => browser.close());

  for (const state of PICTURE_STATES) {
    it(`show what the guide looks like: ${state.name}`, async () => {
      const file = `${state.name}.png`;
      const wanted = await readFile(new URL(file, baselines)).catch(() =>
        assert.fail(`There is no picture test/pictures/baselines/${file}. ${RENEW}`),
      );
      const { difference, picture } = comparePictures(wanted, await browser.take(state));
      if (!difference) return;
      await mkdir(differences, { recursive: true });
      await writeFile(new URL(file, differences), picture());
      assert.fail(
        `In ${browser.version}, the guide does not look as in test/pictures/baselines/${file}: ${difference}. test/pictures/differences/${file} shows how it should look, how it looks, and where the two differ. Should it look like this? ${RENEW}`,
      );
    });
  }

  it('are no more than the tests compare, and take at most 1 MB', async () => {
    const files = await readdir(baselines);
    assert.deepEqual(files.toSorted(), PICTURE_STATES.map(({ name }) => `${name}.png`).toSorted(), RENEW);
    const sizes = await Promise.all(files.map(async (file) => (await stat(new URL(file, baselines))).size));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(bytes <= 1_000_000, `The pictures take ${bytes} bytes. Make some of them smaller.`);
  });
});
