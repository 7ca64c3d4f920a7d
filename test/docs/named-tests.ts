import { readdir, readFile } from 'node:fs/promises';

const root = new URL('../../', import.meta.url);

const files = (await readdir(new URL('test/', root), { recursive: true }))
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts'));

/** The text of each test file. The keys are paths such as `test/pages/find.test.ts`. */
export const tests: ReadonlyMap<string, string> = new Map(
  await Promise.all(files.map(async (file) => [file, await readFile(new URL(file, root), 'utf8')] as const)),
);

/** A test that a document names in a list item, such as ``- `test/pages/find.test.ts`: “opens its step”``. */
export interface NamedTest {
  file: string;
  /** The name of the test, without codes such as `(F3)` at its end. An `…` stands for a `${}` in the file. */
  name: string;
}

/** Returns the tests that a document names. */
export function namedTests(document: string): NamedTest[] {
  return [...document.matchAll(/^ *- `(test\/[^`]+)`: “(.+)”$/gm)].map(([, file, name]) => ({
    file: file!,
    name: name!,
  }));
}

/** Tells whether the file has a test with this name. */
export function isThere({ file, name }: NamedTest): boolean {
  const source = tests.get(file);
  if (!source) return false;
  const pattern = name
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join(String.raw`\$\{(?:[^{}]|\{[^}]*\})*\}`);
  return new RegExp(String.raw`\bit\(\s*['\`]${pattern}(?: \([A-Z]\d[^)]*\))?['\`],`).test(source);
}
