/**
 * Takes the pictures anew. Writes those that no longer look the same, and removes those that no state has any more.
 *
 *     npm run pictures
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { comparePictures } from './compare-pictures.js';
import { openPictureBrowser } from './open-picture-browser.js';
import { PICTURE_STATES } from './picture-states.js';

// No alpha channel, and no filter: drawings with few colours are smaller without one.
const SMALL = { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 } as const;

const folder = new URL('baselines/', import.meta.url);
await mkdir(folder, { recursive: true });
const there = await readdir(folder);
const browser = await openPictureBrowser();
let changes = 0;
try {
  for (const state of PICTURE_STATES) {
    const file = `${state.name}.png`;
    const picture = await browser.take(state);
    if (there.includes(file) && !comparePictures(await readFile(new URL(file, folder)), picture).difference) continue;
    await writeFile(new URL(file, folder), smaller(picture));
    console.log(`${there.includes(file) ? 'renewed' : 'new'}: test/pictures/baselines/${file}`);
    changes += 1;
  }
} finally {
  await browser.close();
}
for (const file of there) {
  if (PICTURE_STATES.some(({ name }) => file === `${name}.png`)) continue;
  await rm(new URL(file, folder));
  console.log(`removed: test/pictures/baselines/${file}`);
  changes += 1;
}
console.log(
  changes
    ? 'Look at each of these pictures before you commit it.'
    : `All ${PICTURE_STATES.length} pictures still look the same in ${browser.version}.`,
);

/** The same picture in fewer bytes. */
function smaller(picture: Uint8Array): Uint8Array {
  return PNG.sync.write(PNG.sync.read(Buffer.from(picture)), SMALL);
}
