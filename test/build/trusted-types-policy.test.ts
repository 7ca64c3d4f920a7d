import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { createsTrustedTypesPolicy, renameTrustedTypesPolicy } from '../../src/build/plugins/trusted-types-policy.js';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const places = (code: string) => [...code.matchAll(/(["'`])lit-html\1/g)].length;

describe('Lit’s Trusted Types policy', () => {
  for (const file of ['node_modules/lit-html/lit-html.js', 'node_modules/lit-html/development/lit-html.js']) {
    it(`is created in one place of ${file}, and gets our name there`, async () => {
      assert.ok(createsTrustedTypesPolicy(`/${file}`));
      const code = await read(file);
      const renamed = renameTrustedTypesPolicy(code);
      assert.equal(code.match(/\.createPolicy\(/g)?.length, 1);
      assert.equal(renamed.match(/lazyPolicy\(\w+,\s*"tiktok-exit-guide",/g)?.length, 1);
      assert.deepEqual(renamed.match(/\.createPolicy\([^)]*/g), ['.createPolicy(name, rules']);
      assert.ok(places(code) > 0);
      assert.equal(places(renamed), places(code) - 1);
    });
  }

  it('fails the build if Lit creates none, or more than one', () => {
    const once = 'const e=s.createPolicy("lit-html",{createHTML:t=>t});';
    assert.match(renameTrustedTypesPolicy(once), /tiktok-exit-guide/);
    for (const [times, code] of [
      [0, once.replace('lit-html', 'lit')],
      [0, once.replace('s.createPolicy', 'make')],
      [2, once + once.replace('e=', 'f=')],
    ] as const) {
      assert.throws(() => renameTrustedTypesPolicy(code), {
        message: `lit-html.js creates the policy "lit-html" in ${times} places. Exactly one place was expected. See src/build/plugins/trusted-types-policy.ts.`,
      });
    }
  });

  for (const file of ['tiktok-exit-guide.js', 'tiktok-exit-guide.complete.js']) {
    it(`does not have Lit’s name in dist/${file}, because another copy of Lit may use that name`, async () => {
      const code = await read(`dist/${file}`);
      assert.match(code, /\.createPolicy\(/);
      assert.equal(places(code), 0);
    });
  }
});
