import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describeInEachEngine } from './harness.js';

const root = new URL('../../', import.meta.url);
const { exports, sideEffects } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));

/** Bundles a file of the package together with Lit, as the build of a website does. Returns a script tag with the bundle. */
async function bundled(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, root))],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    minify: true,
    logLevel: 'silent',
  });
  return `<script type="module">${outputFiles[0]!.text.replaceAll('</script', '<\\/script')}</script>`;
}

/** Whether a pattern of package.json, such as `./dist/name.*.js`, names a file. */
const isNamed = (pattern: string, file: string) => {
  const [start, end] = pattern.split('*');
  return end === undefined ? file === pattern : file.startsWith(start!) && file.endsWith(end);
};

const named = Object.values<string | Record<string, string>>(exports).flatMap((to) =>
  typeof to === 'string' ? to : Object.values(to),
);
const files = (await readdir(new URL('dist/', root)))
  .map((file) => `./dist/${file}`)
  // The name of the parser fits the pattern of the scripts, but only the scripts import it.
  .filter((file) => !file.endsWith('.parser.js'))
  .filter((file) => file.endsWith('.js') && named.some((pattern) => isNamed(pattern, file)));

describeInEachEngine('A page that bundles the package', (reader) => {
  for (const file of files) {
    it(`gets the element from ${file} only if sideEffects in package.json names that file`, async () => {
      const page = await reader.open({ script: await bundled(file) });
      const isDefined = await page.evaluate(() => customElements.get('tiktok-exit-guide') !== undefined);
      assert.equal(
        isDefined,
        sideEffects.some((pattern: string) => isNamed(pattern, file)),
      );
    });
  }

  it('may enforce Trusted Types, if it allows the name of Lit’s policy', async () => {
    const address = reader.server.publish(
      `<!doctype html><title>A page</title>${await bundled('dist/register.js')}<tiktok-exit-guide></tiktok-exit-guide>`,
      { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types lit-html" },
    );
    const page = await reader.open({ script: '' });
    await page.goto(address);
    assert.match(
      await page.evaluate(() => document.querySelector('tiktok-exit-guide')!.shadowRoot!.textContent!),
      /Leave TikTok/,
    );
  });

  it('finds no other file in sideEffects', () => {
    assert.deepEqual(
      sideEffects.filter((pattern: string) => !files.some((file) => isNamed(pattern, file))),
      [],
    );
  });
});
