import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import { parse } from '../../src/guide/markdown/parse.js';
import type { Guide } from '../../src/guide/guide.js';
import outputs from '../../rollup.config.js';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');
const languages = (await readdir(new URL('src/languages', root), { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

for (const lang of languages) {
  describe(`The guide in "${lang}" without the script`, () => {
    it('is available as data, as its author wrote it', async () => {
      const guide = JSON.parse(await read(`dist/guides/${lang}.json`)) as Guide;
      assert.deepEqual(guide, JSON.parse(JSON.stringify(parse(await read(`src/languages/${lang}/guide.md`)).guide)));
      // The id of a source is the name of that source in the Markdown, such as `help`.
      for (const { id } of guide.sources) assert.match(id, /^[a-z][a-z\d-]+$/);
    });

    it('is available as JSON-LD for search engines, with each numbered step', async () => {
      const guide = JSON.parse(await read(`dist/guides/${lang}.json`)) as Guide;
      const data = JSON.parse(await read(`dist/guides/${lang}.jsonld`));
      assert.equal(data['@type'], 'HowTo');
      assert.equal(data.inLanguage, guide.lang);
      const steps = data.step.flatMap(
        ({ itemListElement }: { itemListElement: { name: string; text: string }[] }) => itemListElement,
      );
      assert.deepEqual(
        steps.map(({ name }: { name: string }) => name),
        guide.sections.flatMap((section) => section.steps.filter(({ number }) => number).map(({ title }) => title)),
      );
      for (const { name, text } of steps) assert.ok(text, name);
    });
  });
}

describe('The hashes of the scripts', () => {
  it('match the files', async () => {
    const hashes = JSON.parse(await read('dist/integrity.json')) as Record<string, string>;
    assert.ok(Object.keys(hashes).includes('tiktok-exit-guide.js'));
    for (const [file, hash] of Object.entries(hashes)) {
      const digest = createHash('sha384')
        .update(await readFile(new URL(`dist/${file}`, root)))
        .digest('base64');
      assert.equal(hash, `sha384-${digest}`, file);
    }
  });

  it('are the same after another build of the same source', async () => {
    for (const options of outputs) {
      const { file = '' } = options.output as { file?: string };
      if (!/tiktok-exit-guide[\w.]*\.js$/.test(file)) continue;
      const build = await rollup(options);
      const { output } = await build.generate(options.output as { file: string });
      await build.close();
      assert.equal(output[0].code, await read(file), file);
    }
  });
});
