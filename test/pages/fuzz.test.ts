import assert from 'node:assert/strict';
import { it } from 'node:test';
import { drawnProperties } from '../fuzz/drawn-properties.js';
import { failuresOf } from '../fuzz/failures.js';
import { findFailure } from '../fuzz/find-failure.js';
import { describeInEachEngine } from './harness.js';

/** As `test/fuzz/fuzz.test.ts` does for the source. */
describeInEachEngine('Made-up guides and the built script', (reader) => {
  for (const [index, { name }] of drawnProperties(undefined!).entries()) {
    it(name, async () => {
      const property = drawnProperties(await reader.open({ body: '' }))[index]!;
      for (const { failure } of failuresOf(property)) await property.holds(failure.input as never);
      const found = await findFailure(property, 100, 20_261_129);
      assert.equal(found && `${JSON.stringify(found.input)}: ${found.error.message}`, undefined);
    });
  }
});
