import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { readReference } from '../../src/build/reference.js';

const src = new URL('../../src/', import.meta.url);

async function sources(folder: string): Promise<string> {
  const files = (await readdir(new URL(folder, src))).filter((file) => file.endsWith('.ts'));
  return (await Promise.all(files.map((file) => readFile(new URL(folder + file, src), 'utf8')))).join('\n');
}

const sorted = (names: Iterable<string>) => [...new Set(names)].toSorted();

describe('The reference in the documents', () => {
  it('names exactly the parts that the views draw', async () => {
    const { parts } = await readReference();
    const views = await sources('view/');
    // In a drawing of an app screen, the type of a row gives the name of a part: the type `title` gives the part `screen-title`.
    const screenParts = /type: ('title' .*);/
      .exec(await readFile(new URL('guide/guide.ts', src), 'utf8'))![1]!
      .split(' | ')
      .map((type) => `screen-${type.replaceAll("'", '')}`);
    // A part can have further names: `part="note warning"`. These are states or kinds, so only the first name counts.
    const drawn = [
      ...[...views.matchAll(/part(?:=|: )(?:\$\{)?(?:[\w.= ]+ \? )?["'`]([\w-]*\w)\b(?!-)/g)].map((match) => match[1]!),
      ...[...views.matchAll(/part=\$\{[\w.= ]+ \? '[^']*' : '([\w-]+)/g)].map((match) => match[1]!),
      ...[...views.matchAll(/heading\([^,]+, '([\w-]+)'/g)].map((match) => match[1]!),
      ...[...views.matchAll(/link\([^)]*, '([\w-]+)'\)|part = '(\w+)'/g)].map((match) => (match[1] ?? match[2])!),
      ...screenParts,
    ];
    assert.deepEqual(sorted(parts.map((part) => part.name)), sorted(drawn));
    assert.equal(new Set(parts.map((part) => part.name)).size, parts.length);
  });

  it('names every custom property that the styles use', async () => {
    const { properties } = await readReference();
    const styles = await sources('styles/');
    const taken = [...styles.matchAll(/--exit-guide-[\w-]+/g)].map(([name]) => name);
    assert.deepEqual(sorted(properties.map((property) => property.name)), sorted(taken));
    for (const { name, default: value, description } of properties) assert.ok(value && description, name);
  });

  it('names the attributes, methods and events of the element', async () => {
    const reference = await readReference();
    assert.deepEqual(
      reference.attributes.map((attribute) => attribute.name),
      [
        'src',
        'lang',
        'languages',
        'dir',
        'heading-level',
        'sections',
        'open',
        'platform',
        'remember',
        'theme',
        'print',
        'freshness',
      ],
    );
    assert.deepEqual(
      reference.methods.map((method) => method.name),
      ['openStep(id)', 'closeStep(id)', 'openAll()', 'closeAll()', 'forget()'],
    );
    assert.deepEqual(
      reference.events.map((event) => event.name),
      ['guide-load', 'guide-error', 'guide-step-toggle', 'guide-step-done', 'guide-platform-change'],
    );
  });
});
