import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BUILT_PROPERTIES } from '../fuzz/built-properties.js';
import { failuresOf } from '../fuzz/failures.js';
import { findFailure } from '../fuzz/find-failure.js';

/** As `test/fuzz/fuzz.test.ts` does for the source. */
describe('Made-up guides and the built files', () => {
  for (const property of BUILT_PROPERTIES) {
    for (const { file, failure } of failuresOf(property)) {
      it(`are no failure any more: ${file}`, async () => property.holds(failure.input as never));
    }
    it(property.name, async () => {
      const found = await findFailure(property, 100, 20_261_129);
      assert.equal(found && `${JSON.stringify(found.input)}: ${found.error.message}`, undefined);
    });
  }
});
