import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/**
 * What a document tells publishers to write: the code below one of its headings, up to the next heading.
 *
 * The example's host gives way to a real one, and the placeholder `sha384-…` to the hash of the file whose address stands
 * before it.
 *
 * @param file such as `docs/cms.md`
 * @param heading its text, such as `Ghost`
 * @param base where `dist` is served, with a slash at its end
 */
export function fromDocs(file: string, heading: string, base: string): string[] {
  const [, below = ''] = readFileSync(new URL(file, root), 'utf8').split(new RegExp(`^#+ ${heading}\n`, 'm'));
  const [section = ''] = below.split(/^#+ /m);
  const code = [...section.matchAll(/^```\w+\n(.*?)\n```$/gms)].map((match) => match[1]!);
  assert.ok(code.length > 0, `${file} has nothing to write below the heading "${heading}".`);
  return code.map((text) =>
    text
      .replace(/(\/([\w.-]+\.js)"[^"]*")sha384-…(?=")/g, (_, before: string, name: string) => before + hash(name))
      .replace(/https:\/\/example\.org\/\d[^/]*\//g, base),
  );
}

/** The hash of a built script, which changes with its source, so that no document has it. */
export function hash(file: string): string {
  const hashes = JSON.parse(readFileSync(new URL('dist/integrity.json', root), 'utf8')) as Record<string, string>;
  assert.ok(hashes[file], `dist/integrity.json has no hash of ${file}.`);
  return hashes[file];
}
