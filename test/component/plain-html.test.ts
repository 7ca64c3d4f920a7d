import { expect } from '@open-wc/testing';
import { jsonLd } from '../../src/build/json-ld.js';
import { plainHtml } from '../../src/build/plain-html.js';
import { parse } from '../../src/guide/markdown/parse.js';
import words from '../../src/languages/en/words.js';
import { PAYLOADS } from '../payloads.js';

const TOP = '---\ntitle: A guide\nlang: en\nchecked: 2026-01-02\n---\n';
const guideOf = (markdown: string) => parse(`${TOP}\n## A {#a}\n\n### B {#b}\n\n${markdown}`).guide;

/** The document that a browser makes from the plain HTML of a guide. Scripts in that document do not run. */
const read = (markdown: string) => new DOMParser().parseFromString(plainHtml(guideOf(markdown), words), 'text/html');

describe('A guide as plain HTML', () => {
  for (const payload of PAYLOADS) {
    it(`is harmless with a hostile guide: ${payload.slice(0, 60)}`, () => {
      const { body, head } = read(payload);
      expect(head.children.length).to.equal(0);
      for (const element of body.querySelectorAll('*')) {
        expect(element.localName).to.match(
          /^(h[2-5]|p|ul|ol|li|a|b|strong|em|code|pre|br|hr|blockquote|img|table|thead|tbody|tr|th|td)$/,
        );
        for (const { name } of element.attributes) {
          expect(name).to.be.oneOf(['id', 'href', 'rel', 'scope', 'lang', 'src', 'alt', 'loading', 'referrerpolicy']);
        }
      }
      for (const { protocol } of body.querySelectorAll('a')) {
        // If the address of a link cannot be parsed, `protocol` is `:`. Such a link leads nowhere, so it is harmless.
        expect(protocol).to.be.oneOf(['https:', 'http:', 'mailto:', ':']);
      }
    });
  }

  it('has an element for every kind of block and mark', () => {
    const { body } = read(
      [
        '1. Tap **A** → **B**{lang=es}.\n2. Then\n\n   - this',
        '- [ ] tick',
        '> [!WARNING]\n> Mind *this* `word`.',
        '> A quote',
        '| a | b |\n| --- | --- |\n| c | [d](#b) [e](#none) |',
        '```letter\nDear {name},\n\nline one\nline two\n```',
        '```\ncode\n\nmore\n```',
        '```screen What it shows\n# Bar\n```',
        '![A bird](bird.png) and a  \nbreak',
        '---',
      ].join('\n\n'),
    );
    const is = (selector: string) => body.querySelector(selector)?.textContent;
    expect(is('ol > li')).to.equal('Tap A, then B.');
    expect(is('ol > li [lang=es]')).to.equal('B');
    expect(is('ol > li:last-child li')).to.equal('this');
    expect(is('blockquote > p > strong')).to.equal('Warning');
    expect(is('blockquote em + code')).to.equal('word');
    expect(is('th[scope=col]')).to.equal('a');
    expect(is('tbody th[scope=row]')).to.equal('c');
    expect(is('td a[href="#exit-guide-b"]')).to.equal('d');
    expect(is('td')).to.equal('d e');
    expect(body.textContent).to.contain('Dear {name},').and.to.contain('What it shows');
    expect(is('pre code')).to.equal('code\n\nmore');
    expect(body.querySelector('img')!.alt).to.equal('A bird');
    expect(body.querySelector('hr')).not.to.equal(null);
    expect(body.querySelectorAll('br').length).to.equal(2);
  });

  it('leads links with the id of a step that is now a part of another one to that one', () => {
    const { guide } = parse(`${TOP}\n## A {#a}\n\n### B {#b}\n<!-- was: old -->\n\n[c](#old)\n`);
    expect(plainHtml(guide, words)).to.contain('<a href="#exit-guide-b">c</a>');
  });

  it('has no empty line, which would end HTML in Markdown, and no brace, which templates would replace', () => {
    const html = plainHtml(guideOf('```letter\na {b}\n\nc\n```\n\n```\nd\n\ne\n```'), words);
    expect(html).not.to.match(/\n\s*\n|[{}]/);
  });

  it('cannot close the script element that holds its JSON-LD', () => {
    const guide = guideOf('1. </script><script>alert(1)</script> <!--\n2. **A** → **B**');
    guide.sections[0]!.steps[0]!.number = 1;
    const data = jsonLd(guide);
    expect(data).not.to.contain('<');
    expect(JSON.parse(data).step[0].itemListElement[0].text).to.equal('</script><script>alert(1)</script> <!-- A → B');
  });
});
