import { expect } from '@open-wc/testing';
import { html, nothing } from 'lit';
import { pageLanguage } from '../../src/browser/page-language.js';
import {
  cleanUp,
  content,
  consoleOf,
  headings,
  level,
  mount,
  openTitles,
  panelOf,
  region,
  sectionButtons,
  sectionTitles,
  stepButton,
  stepButtons,
} from './helpers.js';

describe('Attributes', () => {
  afterEach(cleanUp);

  it('sections: shows the named sections, in that order', async () => {
    const guide = await mount(html`<tiktok-exit-guide sections="after delete"></tiktok-exit-guide>`);
    expect(sectionTitles(guide)).to.deep.equal(['After you deleted it', 'Delete your account']);
    expect(sectionButtons(guide)).to.have.length(2);
    guide.sections = 'stay, stay';
    await guide.updateComplete;
    expect(sectionTitles(guide)).to.deep.equal(['Stay, but be harder to reach']);
    expect(sectionButtons(guide), 'one section does not fold').to.have.length(0);
    guide.removeAttribute('sections');
    guide.sections = undefined;
    await guide.updateComplete;
    expect(sectionTitles(guide)).to.have.length(7);
  });

  it('open: opens the named steps at first, or all steps', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="wait open-settings"></tiktok-exit-guide>`);
    expect(openTitles(guide)).to.deep.equal(['Open your account settings', 'Stay signed out for 30 days']);
    guide.setAttribute('open', 'all');
    await guide.updateComplete;
    expect(openTitles(guide)).to.have.length(stepButtons(guide).length);
    guide.setAttribute('open', 'wait');
    await guide.updateComplete;
    expect(openTitles(guide)).to.deep.equal(['Stay signed out for 30 days']);
    guide.setAttribute('open', 'letter-us questions');
    await guide.updateComplete;
    expect(openTitles(guide), 'by ids that they had before').to.deep.equal([
      'Answer the questions and confirm',
      'Ask TikTok to erase your data',
    ]);
  });

  it('have the same values as their properties, so that frameworks can set either', async () => {
    const guide = await mount();
    guide.headingLevel = '3';
    guide.theme = 'dark';
    guide.print = 'as-shown';
    guide.lang = 'en';
    guide.dir = 'rtl';
    await guide.updateComplete;
    expect(level(headings(guide)[0]!)).to.equal(3);
    expect(['theme', 'print', 'lang', 'dir'].map((name) => guide.getAttribute(name))).to.deep.equal([
      'dark',
      'as-shown',
      'en',
      'rtl',
    ]);
    guide.setAttribute('heading-level', '4');
    await guide.updateComplete;
    expect(guide.headingLevel).to.equal('4');
    expect(level(headings(guide)[0]!)).to.equal(4);
  });

  it('heading-level: accepts a number as a property', async () => {
    const guide = await mount();
    guide.headingLevel = 3;
    await guide.updateComplete;
    expect(level(headings(guide)[0]!)).to.equal(3);
  });

  it('theme: sets light or dark, whatever color-scheme the page has', async () => {
    document.documentElement.style.colorScheme = 'dark';
    const guide = await mount();
    const background = () => getComputedStyle(region(guide)).backgroundColor;
    const dark = background();
    guide.theme = 'light';
    await guide.updateComplete;
    expect(background()).to.equal('rgb(255, 255, 255)');
    guide.theme = 'dark';
    await guide.updateComplete;
    expect(background()).to.equal(dark);
    expect(dark).not.to.equal('rgb(255, 255, 255)');
  });

  it('open: accepts "all" beside other ids, and spaces around it', async () => {
    for (const value of [' all ', 'wait all', 'all, wait']) {
      const guide = await mount(html`<tiktok-exit-guide open=${value}></tiktok-exit-guide>`);
      expect(openTitles(guide), value).to.have.length(stepButtons(guide).length);
      guide.remove();
    }
  });

  it('open and sections: can change together, and closed steps can still be found', async () => {
    const guide = await mount(html`<tiktok-exit-guide sections="delete after" open="wait"></tiktok-exit-guide>`);
    Object.assign(guide, { sections: 'after delete', open: 'choose' });
    await guide.updateComplete;
    expect(openTitles(guide)).to.deep.equal(['Choose to delete permanently']);
    const hidden = stepButtons(guide).map((button) => panelOf(button).getAttribute('hidden'));
    expect(hidden.filter((value) => value !== 'until-found')).to.deep.equal([null]);
  });

  it('hidden: hides the guide, whatever display the page gives it', async () => {
    const guide = await mount(html`<tiktok-exit-guide hidden></tiktok-exit-guide>`);
    guide.style.display = 'block';
    expect(guide.checkVisibility()).to.equal(false);
  });
});

describe('Language', () => {
  afterEach(cleanUp);

  for (const [name, page, own] of [
    ['its own', 'xx', 'en'],
    ['its own with a region', 'xx', 'en-GB'],
    ['its own in capitals with an underscore', 'xx', 'EN_us'],
    ['the page’s', 'en-AU', nothing],
    ['English where the page’s is not there', 'xx', nothing],
  ] as const) {
    it(`is ${name}, without a warning`, async () => {
      document.documentElement.lang = page;
      let guide: Awaited<ReturnType<typeof mount>>;
      const warnings = await consoleOf('warn', async () => {
        guide = await mount(html`<tiktok-exit-guide lang=${own}></tiktok-exit-guide>`);
      });
      expect(content(guide!).lang).to.equal('en');
      expect(warnings).to.deep.equal([]);
    });
  }
});

describe('The language of the page', () => {
  afterEach(cleanUp);

  it('is that of the nearest element with lang, also outside of a shadow root', () => {
    const place = document.createElement('div');
    place.className = 'mounted';
    document.body.append(place);
    const inner = place.appendChild(document.createElement('p')).attachShadow({ mode: 'open' }) as ShadowRoot;
    const guide = inner.appendChild(document.createElement('span'));
    expect(pageLanguage(guide)).to.be.oneOf([undefined, null, '']);
    document.documentElement.lang = 'es';
    expect(pageLanguage(guide)).to.equal('es');
    place.lang = 'fr';
    expect(pageLanguage(guide)).to.equal('fr');
    (inner.host as HTMLElement).lang = 'de';
    expect(pageLanguage(guide)).to.equal('de');
  });
});

describe('Bad input', () => {
  afterEach(cleanUp);

  const cases: [attribute: string, value: string, allowed: RegExp][] = [
    ['lang', 'tlh', /Allowed: .*\ben\b.*\.$/],
    ['lang', '!!', /Allowed: .*\ben\b.*\.$/],
    ['heading-level', '0', /Allowed: 1, 2, 3, 4\.$/],
    ['heading-level', '2.5', /Allowed: 1, 2, 3, 4\.$/],
    ['heading-level', '7', /Allowed: 1, 2, 3, 4\.$/],
    ['heading-level', 'two', /Allowed: 1, 2, 3, 4\.$/],
    ['remember', 'always', /Allowed: ask, never\.$/],
    ['theme', 'sepia', /Allowed: light, dark\.$/],
    ['print', 'never', /Allowed: all, as-shown\.$/],
    ['dir', 'up', /Allowed: ltr, rtl\.$/],
    ['sections', 'nowhere', /Allowed: decide, prepare, delete, after, stay, locked-out, others\.$/],
    ['sections', '__proto__', /Allowed: decide, /],
    ['open', 'nothing', /Allowed: compare, .*, all\.$/],
  ];
  for (const [attribute, value, allowed] of cases) {
    it(`${attribute}="${value}" falls back to the default, and one console line names it with the allowed values`, async () => {
      let guide: Awaited<ReturnType<typeof mount>>;
      const warnings = await consoleOf('warn', async () => {
        guide = await mount();
        guide.setAttribute(attribute, value);
        await guide.updateComplete;
        guide.openAll();
        await guide.updateComplete;
        await mount().then((second) => {
          second.setAttribute(attribute, value);
          return second.updateComplete;
        });
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('<tiktok-exit-guide>').and.to.contain(attribute).and.to.contain(`"${value}"`);
      expect(warnings[0]).to.match(allowed);
      expect(sectionTitles(guide!), 'nothing is lost').to.have.length(7);
      expect(level(headings(guide!)[0]!)).to.equal(2);
    });
  }

  it('ignores unknown ids and keeps the others', async () => {
    const warnings = await consoleOf('warn', async () => {
      const guide = await mount(
        html`<tiktok-exit-guide sections="delete gone" open="choose lost-and-found"></tiktok-exit-guide>`,
      );
      expect(sectionTitles(guide)).to.deep.equal(['Delete your account']);
      expect(openTitles(guide)).to.deep.equal(['Choose to delete permanently']);
    });
    expect(warnings).to.have.length(2);
  });

  it('names an unknown step in a method once, and changes nothing', async () => {
    const guide = await mount(html`<tiktok-exit-guide open="wait"></tiktok-exit-guide>`);
    const warnings = await consoleOf('warn', async () => {
      guide.openStep('wiat');
      guide.openStep('wiat');
      guide.closeStep('wiat');
      await guide.updateComplete;
    });
    expect(warnings).to.have.length(2);
    expect(warnings[0]).to.match(/openStep: "wiat" .* Allowed: compare, /);
    expect(warnings[1]).to.match(/closeStep: "wiat"/);
    expect(openTitles(guide)).to.deep.equal(['Stay signed out for 30 days']);
  });

  it('takes an empty attribute for a missing one, without a warning', async () => {
    const warnings = await consoleOf('warn', async () => {
      const guide = await mount(
        html`<tiktok-exit-guide
          lang=""
          sections=""
          open=""
          theme=""
          print=""
          heading-level=""
          dir=""
        ></tiktok-exit-guide>`,
      );
      expect(sectionTitles(guide)).to.have.length(7);
    });
    expect(warnings).to.deep.equal([]);
  });

  it('ignores properties of the wrong type', async () => {
    const guide = await mount();
    await consoleOf('warn', async () => {
      for (const value of [null, 0, {}, [], Symbol.iterator.toString()]) {
        Object.assign(guide, { sections: value, open: value, theme: value, print: value, headingLevel: value });
        Object.assign(guide, { lang: value, dir: value });
        await guide.updateComplete;
        expect(sectionTitles(guide)).to.have.length(7);
        expect(stepButton(guide, 'Remove the app')).to.be.instanceOf(HTMLButtonElement);
      }
    });
  });
});
