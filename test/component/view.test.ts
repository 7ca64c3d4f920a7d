import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { parse } from '../../src/guide/markdown/parse.js';
import words from '../../src/languages/en/words.js';
import { blocks } from '../../src/view/blocks.js';
import { drawnOnce } from '../../src/view/drawn-once.js';
import { arrange } from '../../src/guide/arrange.js';
import { DeepLinks } from '../../src/reader/deep-links.js';
import { ReaderState } from '../../src/reader/reader-state.js';
import { cleanUp, spokenText } from './helpers.js';

const nothing = () => {};

/** Renders the Markdown of a step. Returns the element that contains the result. */
function draw(markdown: string): HTMLElement {
  const { guide } = parse(
    `---\ntitle: A guide\nlang: en\nchecked: 2026-01-02\n---\n\n## A {#a}\n\n### B {#b}\n\n${markdown}`,
  );
  const host = Object.assign(document.createElement('div'), { addController: nothing }) as never;
  const reader = new ReaderState(host, arrange(guide), words);
  const place = document.createElement('div');
  place.className = 'mounted';
  document.body.append(place);
  const context = {
    guide,
    checkedOn: '',
    words,
    wordsLang: 'en',
    dir: 'ltr',
    headingLevel: 2,
    hasFields: true,
    routes: [],
    languages: [],
    chooseLanguage: () => {},
    platforms: new Map(),
    printsAll: false,
    today: 0,
    reader,
    links: new DeepLinks(host, reader),
  };
  const [step] = guide.sections[0]!.steps;
  render(
    drawnOnce(step!, context, (drawn) => blocks(step!.body, drawn)),
    place,
  );
  return place;
}

/** The start tags of all elements inside an element, in document order, such as `<ul><li><li>`. */
const shape = (place: Element): string =>
  [...place.children].map((child) => `<${child.localName}>${shape(child)}`).join('');

describe('The Markdown of a step is shown as', () => {
  afterEach(cleanUp);

  it('a note that starts with a visible word and is not an alert (C4)', () => {
    for (const [kind, word] of Object.entries(words.notes)) {
      const note = draw(`> [!${kind.toUpperCase()}]\n> Be careful.`).firstElementChild!;
      expect(spokenText(note)).to.equal(`${word} Be careful.`);
      expect(note.hasAttribute('role')).to.equal(false);
      expect(note.getAttribute('part')).to.equal(`note ${kind}`);
    }
  });

  it('a table that stays a table for screen readers, whatever its look', () => {
    const table = draw('| Choice | Way back |\n|---|---|\n| *Delete* | [None](#b) |').querySelector('table')!;
    const roles = [...table.querySelectorAll('[role]')].map(
      (cell) => `${cell.getAttribute('role')} ${spokenText(cell)}`,
    );
    expect([table.getAttribute('role'), ...roles]).to.deep.equal([
      'table',
      'row Choice Way back',
      'columnheader Choice',
      'columnheader Way back',
      'row Delete None',
      'rowheader Delete',
      'cell None',
    ]);
    expect(table.querySelector('td')!.dataset.head).to.equal('Way back');
  });

  it('a table whose cards repeat the heading of each column', () => {
    const head = '*Tap* **Perfil**{lang=es} or **A** → **B**, not `code` ![pen](pen.png) [link](#b)';
    const table = draw(`| First | ${head} |\n|---|---|\n| 1 | 2 |`).querySelector('table')!;
    expect(table.querySelector('td')!.dataset.head).to.equal('Tap Perfil or A → B, not code pen link');
  });

  it('numbered, unnumbered and nested lists', () => {
    expect(shape(draw('1. one\n   - inner\n2. two'))).to.equal('<ol><li><ul><li><li>');
    const list = draw('- [ ] one\n- two').querySelector('ul')!;
    expect(list.getAttribute('role'), 'it has no marks, without which it is no list in Safari').to.equal('list');
    expect([...list.querySelectorAll('input')].map((box) => [box.type, spokenText(box.labels![0]!)])).to.deep.equal([
      ['checkbox', 'one'],
      ['checkbox', 'two'],
    ]);
  });

  it('a nested checklist outside the label of the line above it, so that each checkbox is named by its own line', () => {
    const boxes = [...draw('- [ ] outer\n  - [ ] inner\n  - [ ] inner\n- [ ] outer').querySelectorAll('input')];
    expect(boxes.map((box) => spokenText(box.labels![0]!))).to.deep.equal(['outer', 'inner', 'inner', 'outer']);
  });

  it('marks in the text', () => {
    const place = draw('**a** *b* `c` d  \ne ![f](f.png) **g** → **h**');
    expect(shape(place)).to.equal('<p><strong><em><code><br><img><span><b><span><span><b>');
    const picture = place.querySelector('img')!;
    expect([picture.alt, picture.loading, picture.referrerPolicy]).to.deep.equal(['f', 'lazy', 'no-referrer']);
  });

  it('a label in the language of the app (S9)', () => {
    const labels = [...draw('1. Tap **Perfil**{lang=es}, then **Profile**.').querySelectorAll('b')];
    expect(labels.map((label) => label.lang)).to.deep.equal(['es', '']);
  });

  it('a label whose sign is hidden from screen readers (S8)', () => {
    expect(spokenText(draw('1. **Menu ☰**'))).to.equal('Menu');
    expect(draw('1. **Menu ☰**').textContent!.trim()).to.equal('Menu ☰');
  });

  it('a link to a step where the step is shown, else plain text', () => {
    const place = draw('[here](#b) [there](#c) [out](page.html)');
    expect([...place.querySelectorAll('a')].map((link) => link.getAttribute('href'))).to.deep.equal([
      '#exit-guide:b',
      'page.html',
    ]);
    expect(spokenText(place)).to.equal('here there out');
  });

  it('letters, code, quotes and rules', () => {
    expect(draw('```letter\nDear {name},\n  hello\n```').querySelector('pre')!.textContent).to.equal(
      'Dear [name],\n  hello',
    );
    expect(draw('```\na\n  b\n```').querySelector('pre')!.textContent).to.equal('a\n  b');
    expect(shape(draw('> said\n\n---'))).to.equal('<blockquote><p><hr>');
  });

  it('a picture of a screen, hidden where the text says the same, else with its description (S10)', () => {
    const picture = (fence: string) => draw(fence).querySelector('div')!;
    const described = picture('```screen The account page\n- Account\n```');
    expect([described.role, described.ariaLabel, described.ariaHidden]).to.deep.equal([
      'img',
      'The account page',
      null,
    ]);
    const decoration = picture('```screen\n- Account\n```');
    expect([decoration.role, decoration.ariaLabel, decoration.ariaHidden]).to.deep.equal([null, null, 'true']);
  });

  it('a picture whose words are visible, but not found, copied or translated', () => {
    const place = draw(
      '```screen\n# Settings | **☰**\n- [x] **Private account**\n____\n[**Go on**]\n---\n… | Inbox\n```',
    );
    expect(place.textContent!.trim()).to.equal('');
    const words = [...place.querySelectorAll('span')].map((word) => getComputedStyle(word, '::before').content);
    expect(words).to.deep.equal(['none', 'none', 'none', 'none', 'none', 'none'], 'its look is the guide’s');
    const marks = [...place.querySelectorAll('[part~=screen-target]')].map(
      (mark) => (mark.querySelector<HTMLElement>('[data-text]') ?? (mark as HTMLElement)).dataset.text,
    );
    expect(marks).to.deep.equal(['☰', 'Private account', 'Go on']);
  });

  it('raw HTML as text', () => {
    const place = draw('<img src=x onerror=alert(1)>\n\na <b>b</b> c');
    expect(shape(place)).to.equal('<p><p>');
    expect(spokenText(place)).to.equal('<img src=x onerror=alert(1)> a <b>b</b> c');
  });
});
