import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

/** The snippet that the README tells publishers to paste, with the script's address on the test server. */
export async function snippet(): Promise<string> {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const [, html] = /```html\n(.*?)```/s.exec(readme)!;
  const local = html!.replace(/src="[^"]*"/, 'src="/dist/tiktok-exit-guide.classic.js"');
  assert.notEqual(local, html);
  return local;
}
