import { expect } from '@open-wc/testing';
import { languageNames, languageTags, loadLanguage, ownLanguage } from '../../src/languages/index.js';
import { nearestTag } from '../../src/languages/nearest-tag.js';
import type { Actions, Block, Guide, Inline } from '../../src/guide/guide.js';
import { text } from '../../src/guide/text.js';

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

/** The targets of all links inside the guide. */
const linksIn = (body: Block[]) => [...JSON.stringify(body).matchAll(/"href":"(#[^"]*)"/g)].map((match) => match[1]);

/** The blocks of a step that a reader sees together: those of one platform, with those for all platforms. */
function shownTogether(body: Block[]): Block[][] {
  const platforms = body.flatMap((block) => (!Array.isArray(block) && block.type === 'ways' ? block.ways : []));
  const shared = body.filter((block) => Array.isArray(block) || block.type !== 'ways');
  return [shared, ...platforms.map((way) => [...shared, ...way.body])];
}

/** The sentences of blocks, except those in tables: two cells may say the same. */
function sentencesOf(blocks: Block[]): string[] {
  const words = text(blocks.filter((block) => Array.isArray(block) || block.type !== 'table'));
  return words.split(/(?<=[.!?。！？])\s*/);
}

const textOf = (guide: Guide) => JSON.stringify({ ...guide, sources: [] });

for (const tag of languageTags) {
  const { guide } = await loadLanguage(tag);
  describe(`The built-in guide in ${tag}`, () => {
    it('says that it is in this language', () => {
      expect(guide.lang).to.equal(tag);
    });

    it('says nothing twice in a step', () => {
      for (const { id, body } of guide.sections.flatMap(({ steps }) => steps)) {
        for (const blocks of shownTogether(body)) {
          const sentences = sentencesOf(blocks);
          expect(sentences, id).to.deep.equal([...new Set(sentences)]);
        }
      }
    });

    const steps = guide.sections.flatMap((section) => section.steps);

    it('has the sections and steps that links, translations and tests rely on', () => {
      const ids = guide.sections.map((section) => [section.id, ...section.steps.map((step) => step.id)].join(' '));
      expect(ids).to.deep.equal([
        'decide compare lost uninstall',
        'prepare prove data save money logins business',
        'delete open-settings choose confirm worked stuck',
        'after wait remove-app check unlink trackers',
        'stay bothered private suggestions messages reuse ads break deactivate',
        'locked-out password lost-phone banned blocked request',
        'others child died',
      ]);
    });

    it('leads links with the id of a step that is now a part of another one to that one', () => {
      const was = steps.flatMap((step) => (step.was ? [`${step.id}: ${step.was.join(' ')}`] : []));
      expect(was).to.deep.equal(['confirm: questions', 'request: letter-eu letter-us letter']);
    });

    it('has three routes: delete, stay, and what concerns those who cannot sign in or act for another', () => {
      const titles = [...new Set(guide.sections.flatMap(({ routes = [] }) => routes))];
      const placesOf = (routes: string[] = []) => routes.map((route) => titles.indexOf(route)).join(' ');
      expect(guide.sections.map(({ id, routes }) => `${id}: ${placesOf(routes)}`)).to.deep.equal([
        'decide: 0 1',
        'prepare: 0',
        'delete: 0',
        'after: 0',
        'stay: 1',
        'locked-out: 2',
        'others: 2',
      ]);
    });

    it('begins with the section that deletes, and says in the header of each section what is in it', () => {
      expect(guide.sections.filter(({ optional }) => optional).map(({ id }) => id)).to.deep.equal([
        'decide',
        'prepare',
      ]);
      for (const { id, about } of guide.sections) expect(about, id).to.be.a('string');
    });

    it('lets nobody check or unlink anything before the wait is over', () => {
      expect(steps.filter(({ afterWait }) => afterWait).map(({ id }) => id)).to.deep.equal(['check', 'unlink']);
    });

    it('names drafts, data and coins before the first and before the last tap of the deletion', () => {
      const first = steps.find(({ id }) => id === 'open-settings')!.body;
      const confirm = steps.find(({ id }) => id === 'confirm')!.body;
      for (const id of ['save', 'data', 'money', 'business', 'logins', 'prove'])
        expect(linksIn(first.slice(0, 1))).to.include(`#${id}`);
      expect(linksIn(confirm.slice(0, 1))).to.deep.equal(['#save', '#data', '#money']);
    });

    it('shows the first taps in each step of the settings, because a link may lead to any of them', () => {
      for (const step of guide.sections.find(({ id }) => id === 'stay')!.steps.slice(1)) {
        const actions = step.body.find((block) => 'type' in block && block.type === 'actions') as Actions;
        expect(text([{ ...actions, items: actions.items.slice(0, 1) }]), step.id).to.match(
          tag === 'en' ? /^Tap Profile → Menu ☰ → Settings and privacy → / : /☰/,
        );
      }
    });

    it('has instructions for app and browser wherever the two differ', () => {
      const ways = everyBlock(guide).flatMap((block) =>
        block.type === 'ways' ? [block.ways.map((way) => way.id)] : [],
      );
      expect(ways).to.deep.equal(Array.from({ length: 4 }, () => ['app', 'web']));
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
      const plainAdvice = ['check', 'password'];
      const without = steps.filter((step) => !step.sources?.length).map((step) => step.id);
      expect(without).to.deep.equal(plainAdvice);
      const used = new Set([...guide.sections, ...steps].flatMap((one) => one.sources ?? []));
      expect(guide.sources.map((source) => source.id).filter((id) => !used.has(id))).to.deep.equal([]);
    });

    it('links only to sections and steps that exist', () => {
      const ids = [...guide.sections, ...steps].map((one) => `#${one.id}`);
      const targets = linksIn([
        ...guide.intro,
        ...guide.sections.flatMap((section) => [section.intro, ...section.steps.map(({ body }) => body)]).flat(),
      ]);
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
  const { guide } = ownLanguage;

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
  it('takes the first available language, whatever its region', () => {
    expect(nearestTag(['en'], ['xx', null, undefined, '', 'en-GB'])).to.equal('en');
    expect(nearestTag(['en'], ['xx', 'constructor', '__proto__'])).to.equal(undefined);
    expect(nearestTag(['en'], [])).to.equal(undefined);
  });

  it('has a name for each language, in that language and with a capital', () => {
    const known: Record<string, string> = {
      en: 'English',
      es: 'Español',
      'pt-BR': 'Português',
      fr: 'Français',
      de: 'Deutsch',
      ja: '日本語',
      ko: '한국어',
      tr: 'Türkçe',
    };
    for (const tag of languageTags) expect(languageNames[tag], tag).to.equal(known[tag] ?? languageNames[tag]);
  });

  for (const [wanted, found] of [
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['pt_br', 'pt-BR'],
    ['es-MX', 'es'],
    ['en-AU', 'en'],
    ['en-GB', 'en-GB'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['e', undefined],
    ['tlh', undefined],
    ['!!', undefined],
  ] as const) {
    it(`is nearest to ${wanted}: ${found ?? 'none'}`, () => {
      expect(nearestTag(['en', 'en-GB', 'es', 'pt-BR', 'sr', 'zh-Hant'], ['xx', wanted])).to.equal(found);
    });
  }

  it('uses the first wanted language that has a match', () => {
    expect(nearestTag(['en', 'pt-BR'], ['fr-CA', 'pt-PT', 'en'])).to.equal('pt-BR');
  });
});
