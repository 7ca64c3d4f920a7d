import { expect } from '@open-wc/testing';
import { languages, nearestLanguage } from '../../src/languages/index.js';
import type { Block, Guide, Inline } from '../../src/guide/guide.js';

/** All blocks of a guide except paragraphs. Blocks inside other blocks are included. */
function everyBlock(guide: Guide): Exclude<Block, Inline[]>[] {
  const within = (body: Block[]): Exclude<Block, Inline[]>[] =>
    body.flatMap((block) => {
      if (Array.isArray(block)) return [];
      if (block.type === 'ways') return [block, ...block.ways.flatMap((way) => within(way.body))];
      return 'body' in block ? [block, ...within(block.body)] : [block];
    });
  return guide.sections.flatMap((section) =>
    [section.intro, ...section.steps.map((step) => step.body)].flatMap(within),
  );
}

const textOf = (guide: Guide) => JSON.stringify({ ...guide, sources: [] });

for (const [tag, { guide }] of Object.entries(languages)) {
  describe(`The built-in guide in ${tag}`, () => {
    const steps = guide.sections.flatMap((section) => section.steps);

    it('has the sections and steps that links, translations and tests rely on', () => {
      const ids = guide.sections.map((section) => [section.id, ...section.steps.map((step) => step.id)].join(' '));
      expect(ids).to.deep.equal([
        'decide compare lost uninstall',
        'prepare prove data save money logins business',
        'delete open-settings choose questions confirm worked stuck',
        'after wait check remove-app unlink trackers',
        'stay deactivate private suggestions messages reuse break',
        'locked-out password lost-phone banned child died blocked request letter-eu letter-us letter',
      ]);
    });

    it('has instructions for app and browser wherever the two differ', () => {
      const ways = everyBlock(guide).flatMap((block) =>
        block.type === 'ways' ? [block.ways.map((way) => way.id)] : [],
      );
      expect(ways).to.deep.equal(Array.from({ length: 5 }, () => ['app', 'web']));
    });

    it('numbers the steps of a section from 1, without a gap', () => {
      for (const section of guide.sections) {
        const numbers = section.steps.flatMap((step) => step.number ?? []);
        expect(numbers).to.deep.equal(numbers.map((_, index) => index + 1));
      }
    });

    it('has at most eight actions in a list', () => {
      for (const block of everyBlock(guide)) {
        if (block.type === 'actions') expect(block.items.length, JSON.stringify(block)).to.be.at.most(8);
      }
    });

    it('names a source for each step that states facts, and uses each source', () => {
      const plainAdvice = ['check', 'unlink', 'password', 'blocked'];
      const without = steps.filter((step) => !step.sources?.length).map((step) => step.id);
      expect(without).to.deep.equal(plainAdvice);
      const used = new Set([...guide.sections, ...steps].flatMap((one) => one.sources ?? []));
      expect(guide.sources.map((source) => source.id).filter((id) => !used.has(id))).to.deep.equal([]);
    });

    it('links only to sections and steps that exist', () => {
      const ids = [...guide.sections, ...steps].map((one) => `#${one.id}`);
      const targets = [...textOf(guide).matchAll(/"href":"(#[^"]*)"/g)].map((match) => match[1]);
      expect(targets.length).to.be.greaterThan(5);
      for (const target of targets) expect(ids).to.include(target);
    });

    it('has the wait of 30 days as data, not only in its text', () => {
      expect(steps.find((step) => step.id === 'wait')!.wait).to.equal(30);
    });

    it('has no affiliate parameters in its links', () => {
      for (const { href } of guide.sources) expect(href).not.to.match(/[?&](ref|aff|utm_|tag)/);
    });
  });
}

describe('The English guide', () => {
  const { guide } = languages.en!;

  it('says once that it is independent of TikTok, and once that labels vary', () => {
    const text = textOf(guide);
    expect(text.match(/not affiliated with TikTok/gi)).to.have.length(1);
    expect(text.match(/labels vary by region and app version/gi)).to.have.length(1);
  });

  it('does not repeat known mistakes of old articles', () => {
    expect(textOf(guide)).not.to.match(
      /500 million|Thinking about removing|Privacy and Settings|Privacy and Safety|Allow others to find me|Manage My Account|completely invisible/,
    );
  });
});

describe('The choice of a language', () => {
  it('takes the first available language and ignores its region', () => {
    expect(nearestLanguage('xx', null, undefined, '', 'en-GB')).to.equal(languages.en);
    expect(nearestLanguage('xx', 'constructor', '__proto__')).to.equal(undefined);
    expect(nearestLanguage()).to.equal(undefined);
  });
});
