import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

const root = new URL('../../', import.meta.url);
const docs = (await readdir(new URL('docs/', root))).filter((file) => file.endsWith('.md'));
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'test/README.md',
  ...docs.map((file) => `docs/${file}`),
];

const withoutCode = (markdown: string) =>
  markdown.replace(/^ *(`{3,}|~{3,}).*?^ *\1$/gms, '').replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '');

/** The fragments (`#…`) that code hosts such as GitHub give to the headings of a document. */
function fragments(markdown: string): Set<string> {
  const seen = new Map<string, number>();
  const headings = markdown.replace(/^ *(`{3,}|~{3,}).*?^ *\1$/gms, '').matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, text]) => {
      const slug = text!
        .toLowerCase()
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-');
      const times = seen.get(slug) ?? 0;
      seen.set(slug, times + 1);
      return times ? `${slug}-${times}` : slug;
    }),
  );
}

describe('The documents', () => {
  for (const document of documents) {
    it(`link only to files and headings that exist: ${document}`, async () => {
      const url = new URL(document, root);
      const links = [...withoutCode(await readFile(url, 'utf8')).matchAll(/\]\(([^\s)]+)[^)]*\)/g)]
        .map((match) => match[1]!)
        .filter((link) => !/^[a-z]+:/.test(link));
      for (const link of links) {
        const target = new URL(link, url);
        const fragment = decodeURIComponent(target.hash.slice(1));
        target.hash = '';
        assert.ok(existsSync(target), `${document} links to ${link}, which does not exist.`);
        if (!fragment) continue;
        assert.ok(
          fragments(await readFile(target, 'utf8')).has(fragment),
          `${document} links to ${link}, and there is no such heading.`,
        );
      }
    });
  }

  it('say in their first sentence for whom they are', async () => {
    for (const file of docs) {
      const markdown = await readFile(new URL(`docs/${file}`, root), 'utf8');
      assert.match(markdown, /^# .+\n\nThis page is for /, file);
    }
  });

  it('contain no hash of a script, because it changes with the source', async () => {
    for (const document of documents) {
      assert.doesNotMatch(await readFile(new URL(document, root), 'utf8'), /sha(256|384|512)-[\w+/]{8}/, document);
    }
  });
});
