import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { parse } from '../../src/guide/markdown/parse.js';
import { PAYLOADS } from '../payloads.js';
import { cleanUp, drawClosedSteps, mount } from './helpers.js';

/** The elements that a guide is made of. */
const ELEMENTS = new Set(
  'a b blockquote br button code div em h2 h3 h4 h5 h6 hr img input label li ol p pre progress section slot span strong style table tbody td th thead tr ul'.split(
    ' ',
  ),
);

const PIECES = [
  [
    'word',
    'word ',
    '\n',
    '\n\n',
    '    ',
    '## ',
    '### ',
    '#### ',
    '{#a}',
    '{lang=es}',
    '- ',
    '1. ',
    '- [ ] ',
    '> ',
    '> [!NOTE]\n> ',
  ],
  [
    '| a | b |\n|---|---|\n| c | d |\n',
    '**',
    '*',
    '`',
    '\n```screen\n',
    '\n```letter\n',
    '\n```\n',
    '[',
    '](',
    ')',
    '![',
    '[a]',
  ],
  [
    '<img src=x onerror=alert(1)>',
    '<!--',
    '-->',
    '&amp;',
    '&colon;',
    'javascript:',
    'https://a.example',
    '" onclick="',
  ],
  PAYLOADS,
].flat();

const markdown = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => `---\ntitle: A\nchecked: 2026-01-02\n---\n\n## A {#a}\n\n### B {#b}\n\n${pieces.join('')}`);

function wrongIn(root: ParentNode): string[] {
  const page = new URL(location.href);
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const wrong = [...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name);
    if (!ELEMENTS.has(element.localName)) wrong.push(`<${element.localName}>`);
    const { href, src } = element as HTMLAnchorElement & HTMLImageElement;
    if (href && !/^(https?|mailto):/.test(href)) wrong.push(href);
    if (src && !src.startsWith('https:') && !src.startsWith(`${page.origin}/`)) wrong.push(src);
    return wrong;
  });
}

describe('A made-up guide', () => {
  afterEach(cleanUp);

  it('is drawn with only allowed elements, addresses and attributes', async () => {
    const guide = await mount();
    let drawn = 0;
    for (const text of fc.sample(markdown, { numRuns: 60, seed: 20_261_128 })) {
      const told = new Promise<Event>((resolve) => {
        for (const type of ['guide-load', 'guide-error']) guide.addEventListener(type, resolve, { once: true });
      });
      guide.guide = parse(text).guide;
      if ((await told).type === 'guide-load') drawn++;
      drawClosedSteps();
      await guide.updateComplete;
      expect(wrongIn(guide.shadowRoot!), text).to.deep.equal([]);
    }
    expect(drawn).to.be.above(50);
  });
});
