import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('failures/', import.meta.url);

/** An input for which a property was once not true. */
export interface Failure {
  /** The name of the property. */
  property: string;
  input: unknown;
}

/** Reads all failures that are kept, with the names of their files. */
export function readFailures(): { file: string; failure: Failure }[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.toSorted().map((file) => ({
    file,
    failure: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Failure,
  }));
}

/** Reads the failures of one property. */
export function failuresOf({ name }: { name: string }): { file: string; failure: Failure }[] {
  return readFailures().filter(({ failure }) => failure.property === name);
}

/** Keeps a failure. Returns the path of the file. */
export function writeFailure(name: string, failure: Failure): string {
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(failure, undefined, 2)}\n`);
  return `test/fuzz/failures/${name}.json`;
}
