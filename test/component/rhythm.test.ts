import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { TikTokExitGuide } from '../../src/entries/index.js';
import type { Block, Guide, Item, Section } from '../../src/guide/guide.js';
import { cleanUp, mount, nextPaint } from './helpers.js';

/** One block of each kind. Lists that look different count as different kinds. */
const BLOCKS: Record<string, Block> = {
  paragraph: ['A paragraph.'],
  actions: { type: 'actions', items: [['An action.'], ['Another action.']] },
  list: { type: 'list', items: [['A line.'], ['Another line.']] },
  checklist: { type: 'checklist', items: [['A line to tick.'], ['Another line to tick.']] },
  note: { type: 'note', kind: 'tip', body: [['A note.']] },
  table: { type: 'table', head: [['One'], ['Two']], rows: [[['A'], ['B']]] },
  ways: { type: 'ways', ways: [{ id: 'app', title: 'App', body: [['A way.']] }] },
  screen: { type: 'screen', rows: [{ type: 'row', cells: ['A row'] }] },
  letter: { type: 'letter', text: 'Dear {name}' },
  code: { type: 'code', text: 'code' },
  quote: { type: 'quote', body: [['A quote.']] },
  rule: { type: 'rule' },
};

/** All pairs of blocks: each kind of block after each kind of block. */
const PAIRS = Object.entries(BLOCKS).flatMap(([before, first]) =>
  Object.entries(BLOCKS).map(([after, second]) => ({ name: `${after} after ${before}`, blocks: [first, second] })),
);

/**
 * The places where a step can have blocks. `body` returns the body of a step with the given blocks in that place. `box` is the
 * selector of the element that contains the blocks.
 */
const PLACES: Record<string, { body: (blocks: Block[]) => Block[]; box: string }> = {
  step: { body: (blocks) => blocks, box: '[part=body]' },
  note: { body: (blocks) => [{ type: 'note', kind: 'note', body: blocks }], box: '[part~=body] > [part~=note]' },
  quote: { body: (blocks) => [{ type: 'quote', body: blocks }], box: '[part~=body] > blockquote' },
  way: {
    body: (blocks) => [{ type: 'ways', ways: [{ id: 'web', title: 'Browser', body: blocks }] }],
    box: '[part~=platform-web]',
  },
  item: {
    body: (blocks) => [{ type: 'list', items: [['A line.', { type: 'nested', body: blocks }] as Item] }],
    box: '[part~=body] > [part=list] > li',
  },
};

const guideOf = (sections: Partial<Section>[]): Guide => ({
  title: 'A guide',
  lang: 'en',
  checked: '2026-01-02',
  intro: [],
  sources: [],
  sections: sections.map((section, index) => ({
    id: `section-${index}`,
    title: 'A section',
    intro: [],
    steps: [],
    ...section,
  })),
});

/** Shows a guide at a font size of 16 px, with all steps open, and waits until it is drawn. */
async function show(sections: Partial<Section>[]): Promise<TikTokExitGuide> {
  const guide = await mount(
    html`<tiktok-exit-guide open="all" style="font-size: 16px" .guide=${guideOf(sections)}></tiktok-exit-guide>`,
  );
  while (guide.shadowRoot!.querySelector('#title')?.textContent !== 'A guide') await nextPaint();
  await nextPaint();
  return guide;
}

/** The distance between two boxes, the first above the second. */
const distance = (first: { bottom: number }, second: Element) => second.getBoundingClientRect().top - first.bottom;

describe('The blocks of a custom guide', () => {
  afterEach(cleanUp);

  for (const [place, { body, box }] of Object.entries(PLACES)) {
    it(`have the same distance, whatever their kinds, in a ${place}`, async () => {
      const steps = PAIRS.map(({ blocks }, index) => ({ id: `step-${index}`, title: 'A step', body: body(blocks) }));
      const guide = await show([{ steps }]);
      const wrong = PAIRS.flatMap(({ name }, index) => {
        const panel = guide.shadowRoot!.getElementById(`panel-step-${index}`)!;
        // The first child of a note is its title, and the first child of a way is its heading.
        const [first, second] = [...panel.querySelector(box)!.children].slice(
          place === 'note' || place === 'way' ? 1 : 0,
        );
        const between = distance(first!.getBoundingClientRect(), second!);
        // Code has a smaller font, so its distance is up to 2 px smaller.
        return between >= 7.5 && between <= 10 ? [] : [`${name}: ${between} px`];
      });
      expect(wrong).to.deep.equal([]);
    });
  }

  it('have the same distance to the text before them in a list item', async () => {
    const steps = Object.values(BLOCKS).map((block, index) => ({
      id: `step-${index}`,
      title: 'A step',
      body: PLACES.item!.body([block]),
    }));
    const guide = await show([{ steps }]);
    const wrong = Object.keys(BLOCKS).flatMap((name, index) => {
      const item = guide.shadowRoot!.getElementById(`panel-step-${index}`)!.querySelector(PLACES.item!.box)!;
      const words = document.createRange();
      words.selectNode([...item.childNodes].find((node) => node.textContent === 'A line.')!);
      const between = distance(words.getBoundingClientRect(), item.firstElementChild!);
      // The box of a text is smaller than the line of the text, by up to 4 px on each side.
      return between >= 7.5 && between <= 14 ? [] : [`${name}: ${between} px`];
    });
    expect(wrong).to.deep.equal([]);
  });

  it('have the same distance in the introduction of a section', async () => {
    const steps = [{ id: 'step', title: 'A step', body: [] }];
    const sections = PAIRS.map(({ blocks }, index) => ({
      intro: blocks,
      steps: steps.map((step) => ({ ...step, id: `step-${index}` })),
    }));
    const guide = await show(sections);
    const intros = [...guide.shadowRoot!.querySelectorAll('[part=section-intro]')];
    expect(intros).to.have.length(PAIRS.length);
    const wrong = intros.flatMap(({ children }, index) => {
      const between = distance(children[0]!.getBoundingClientRect(), children[1]!);
      return between >= 7.5 && between <= 10 ? [] : [`${PAIRS[index]!.name}: ${between} px`];
    });
    expect(wrong).to.deep.equal([]);
  });

  it('include quotes, which have a line at the side and are indented', async () => {
    const steps = [{ id: 'step', title: 'A step', body: [BLOCKS.paragraph!, BLOCKS.quote!] }];
    const guide = await show([{ steps }]);
    const [paragraph, quote] = ['[part=body] > p', 'blockquote'].map((one) => guide.shadowRoot!.querySelector(one)!);
    const style = getComputedStyle(quote!);
    expect(style.borderInlineStartStyle).to.equal('solid');
    expect(parseFloat(style.borderInlineStartWidth)).to.be.at.least(2);
    const left = (element: Element) => element.getBoundingClientRect().left;
    expect(left(quote!.querySelector('p')!) - left(paragraph!)).to.be.at.least(10);
  });
});
