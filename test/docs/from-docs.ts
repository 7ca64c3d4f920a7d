import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/**
 * The code that a document tells publishers to write: all code blocks between this heading and the next heading.
 *
 * The example address of `dist` is replaced by `base`. If a tag contains the placeholder `sha384-…`, the placeholder is
 * replaced by the real hash of the file that the tag names.
 *
 * @param file such as `docs/cms.md`
 * @param heading the text of the heading, such as `Ghost`
 * @param base the address of `dist`, with a slash at its end
 */
export function fromDocs(file: string, heading: string, base: string): string[] {
  const [, below = ''] = readFileSync(new URL(file, root), 'utf8').split(new RegExp(`^#+ ${heading}\n`, 'm'));
  const [section = ''] = below.split(/^#+ /m);
  const code = [...section.matchAll(/^```\w+\n(.*?)\n```$/gms)].map((match) => match[1]!);
  assert.ok(code.length > 0, `${file} has no code below the heading "${heading}".`);
  return code.map((text) =>
    text
      .replace(/(\/([\w.-]+\.js)"[^"]*")sha384-…(?=")/g, (_, before: string, name: string) => before + hash(name))
      .replace(/https:\/\/example\.org\/\d[^/]*\//g, base),
  );
}

/**
 * The hash of a built script. The documents contain no hashes, because a script has another hash after each change of the source.
 */
export function hash(file: string): string {
  const hashes = JSON.parse(readFileSync(new URL('dist/integrity.json', root), 'utf8')) as Record<string, string>;
  assert.ok(hashes[file], `dist/integrity.json has no hash of ${file}.`);
  return hashes[file];
}
