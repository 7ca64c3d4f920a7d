import { readdir } from 'node:fs/promises';

/**
 * Returns the documents of the project that the site has.
 *
 * @param root the folder of the project
 * @returns maps the path of a document in the project to its path on the site
 */
export async function siteDocuments(root: URL): Promise<Map<string, string>> {
  const docs = (await readdir(new URL('docs/', root))).filter((name) => name.endsWith('.md')).toSorted();
  return new Map([
    ['README.md', 'docs/index.html'],
    ...docs.map((name) => [`docs/${name}`, `docs/${name.replace(/\.md$/, '.html')}`] as const),
    ['CONTRIBUTING.md', 'docs/contributing.html'],
    ['CHANGELOG.md', 'docs/changelog.html'],
    ['test/README.md', 'docs/tests.html'],
  ]);
}
