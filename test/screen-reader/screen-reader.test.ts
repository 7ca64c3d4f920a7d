/**
 * Compares what Orca says with the transcripts in docs/accessibility.md. With UPDATE=1, writes the transcripts instead:
 *
 *     UPDATE=1 npm test -- --engines=chromium,firefox screen-reader
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ENGINES } from '../browsers/engines.js';
import { type Heard, openScreenReader, READ_IN, type ScreenReader } from './reader.js';
import { SCENES } from './scenes.js';
import { documented, writeTranscripts } from './transcripts.js';

const isUpdate = process.env.UPDATE === '1';
const now = new Map<string, Heard[]>();
const lines = (heard: Heard[]) => heard.flatMap(({ key, said }) => [key, ...said.map((words) => `  ${words}`)]);

for (const engine of READ_IN.filter((name) => ENGINES.includes(name))) {
  describe(`The screen reader Orca in ${engine} says what docs/accessibility.md says`, () => {
    let reader: ScreenReader | undefined;
    before(async () => {
      reader = await openScreenReader(engine);
    });
    after(() => reader?.stop());

    for (const scene of SCENES) {
      it(scene.title, async () => {
        const expected = await documented(scene, engine);
        const heard = await reader!.play(scene, expected);
        now.set(engine + scene.title, heard);
        if (!isUpdate) assert.deepEqual(lines(heard), lines(expected));
      });
    }
  });
}

after(async () => {
  if (isUpdate)
    await writeTranscripts(async (scene, engine) => now.get(engine + scene.title) ?? documented(scene, engine));
});
