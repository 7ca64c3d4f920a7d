import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { isThere, namedTests } from './named-tests.js';

const document = await readFile(new URL('../../SECURITY.md', import.meta.url), 'utf8');

describe('The threat model', () => {
  it('names only tests that exist', () => {
    const named = namedTests(document);
    assert.ok(named.length > 20, `${named.length} tests are named`);
    assert.deepEqual(
      named.filter((test) => !isThere(test)),
      [],
    );
  });

  it('has a test below each promise', () => {
    const [, threats = ''] = document.split('## Threats');
    const promises = threats.split(/^- /m).slice(1);
    assert.ok(promises.length > 10, `${promises.length} promises are found`);
    assert.deepEqual(
      promises.filter((promise) => namedTests(promise).length === 0),
      [],
    );
  });
});
