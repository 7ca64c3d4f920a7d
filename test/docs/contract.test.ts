import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { isThere, namedTests, tests } from './named-tests.js';

const contract = await readFile(new URL('../../docs/accessibility.md', import.meta.url), 'utf8');
/**
 * The codes of all statements in docs/accessibility.md, such as `F3`. Each code is a heading, so that a link can lead
 * to each statement.
 */
const codes = new Set([...contract.matchAll(/^#### ([A-Z]\d+)$/gm)].map((match) => match[1]!));

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
    const named = namedTests(contract);
    assert.ok(named.length > 100, `${named.length} tests are named`);
    assert.deepEqual(
      named.filter((test) => !isThere(test)),
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
