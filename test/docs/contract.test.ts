import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');

const contract = await read('docs/accessibility.md');
/**
 * The codes of all statements, such as `F3`. The heading of each statement is its code, so that links can lead to the statement.
 */
const codes = new Set([...contract.matchAll(/^#### ([A-Z]\d+)$/gm)].map((match) => match[1]!));

const files = (await readdir(new URL('test/', root), { recursive: true }))
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts'));
const tests = new Map(await Promise.all(files.map(async (file) => [file, await read(file)] as const)));

describe('The accessibility contract', () => {
  it('has each code that the name of a test ends with', () => {
    const used = [...tests].flatMap(([file, source]) =>
      [...source.matchAll(/\(([A-Z]\d+(?:, [A-Z]\d+)*)\)['`],/g)].flatMap((match) =>
        match[1]!.split(', ').map((code) => ({ code, file })),
      ),
    );
    assert.ok(used.length > 100, `${used.length} codes are found in the names of tests`);
    assert.deepEqual(
      used.filter(({ code }) => !codes.has(code)),
      [],
    );
  });

  it('names only tests that exist', () => {
    const named = [...contract.matchAll(/^- `(test\/[^`]+)`: “(.+)”$/gm)].map(([, file, name]) => ({ file, name }));
    assert.ok(named.length > 100, `${named.length} tests are named`);
    assert.deepEqual(
      named.filter(({ file, name }) => !isThere(file!, name!)),
      [],
    );
  });

  it('names only files that exist', () => {
    const named = [...contract.matchAll(/`(test\/[\w./-]+\.ts)`/g)].map((match) => match[1]!);
    assert.deepEqual(
      named.filter((file) => !tests.has(file)),
      [],
    );
  });

  it('has a test beside each statement, or says that there is none', () => {
    const [, ...statements] = contract.split(/^#### /m);
    const [planned = ''] = contract.split('### Planned').slice(1);
    const silent = statements.filter(
      (text) => !/^- `test\/|\*\*No test/m.test(text) && !planned.includes(`#### ${text.trimEnd()}`),
    );
    assert.deepEqual(
      silent.map((text) => text.split('\n')[0]),
      [],
    );
  });
});

/**
 * Whether a file has a test with this name, followed by codes such as `(F3)`. If "…" is in the name, the file has `${}` at that
 * place.
 */
function isThere(file: string, name: string): boolean {
  const source = tests.get(file);
  if (!source) return false;
  const pattern = name
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join(String.raw`\$\{[^}]*\}`);
  return new RegExp(String.raw`\bit\(\s*['\`]${pattern} \([A-Z]\d[^)]*\)['\`],`).test(source);
}
