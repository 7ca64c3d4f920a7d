import { expect } from '@open-wc/testing';
import { html, nothing } from 'lit';
import type { GuideErrorEvent, GuideLoadEvent, TikTokExitGuide } from '../../src/entries/index.js';
import type { Guide } from '../../src/guide/guide.js';
import { languageModule, languageNames, languages, languageTags, ownLanguage } from '../../src/languages/index.js';
import type { Language } from '../../src/languages/language.js';
import {
  cleanUp,
  consoleOf,
  content,
  mount,
  openTitles,
  press,
  routes,
  status,
  stepButtons,
  stepButton,
  unfoldedTitles,
} from './helpers.js';

const loadFile = languageModule.load;
const browserLanguages = Object.getOwnPropertyDescriptor(Navigator.prototype, 'languages')!;

/** English, in which each title, route and word says that it is of another language. */
function translated(tag: string): Language {
  const { guide, words, checkedOn } = ownLanguage;
  const route = (title: string) => `${tag}: ${title}`;
  return {
    checkedOn,
    words: { ...words, languages: `${tag}: Language`, showAll: `${tag}: all` },
    guide: {
      ...guide,
      lang: tag,
      title: `${tag}: ${guide.title}`,
      sections: guide.sections.map((section) => ({
        ...section,
        title: `${tag}: ${section.title}`,
        ...(section.routes && { routes: section.routes.map(route) }),
        steps: section.steps.map((step) => ({ ...step, title: `${tag}: ${step.title}` })),
      })),
    },
  };
}

/** The tags of the languages whose files were asked for. */
let asked: string[] = [];

/** Answers requests for language files with a language, or with an error. */
function answer(load: (tag: string) => Promise<Language>): void {
  languageModule.load = async (tag) => {
    asked.push(tag);
    return { default: await load(tag) };
  };
}

function setBrowserLanguages(...tags: string[]): void {
  Object.defineProperty(Navigator.prototype, 'languages', { configurable: true, get: () => tags });
}

/** The list of languages. Null if there is none. */
const list = (guide: TikTokExitGuide) => guide.shadowRoot!.querySelector('select');
const offered = (guide: TikTokExitGuide) => [...(list(guide)?.options ?? [])].map(({ value }) => value);

function choose(guide: TikTokExitGuide, tag: string): void {
  const select = list(guide)!;
  select.focus();
  select.value = tag;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Waits until a guide in a language is shown. */
function shown(guide: TikTokExitGuide, tag: string): Promise<void> {
  return new Promise((resolve) => {
    guide.addEventListener('guide-load', (event) => {
      if ((event as GuideLoadEvent).guide.lang === tag) resolve(guide.updateComplete.then(() => undefined));
    });
  });
}

describe('The language of the guide', () => {
  beforeEach(() => {
    asked = [];
    answer(async (tag) => translated(tag));
    setBrowserLanguages('en-US');
  });
  afterEach(() => {
    cleanUp();
    languageModule.load = loadFile;
    Object.defineProperty(Navigator.prototype, 'languages', browserLanguages);
    for (const tag of Object.keys(languages).slice(1)) delete (languages as Record<string, Language>)[tag];
  });

  for (const [name, own, page, browser, expected] of [
    ['that of its attribute', 'es-MX', 'de', ['fr'], 'es'],
    ['that of the page, if it has none', nothing, 'pt-PT', ['fr'], 'pt-BR'],
    ['that of the page, if its own is unknown', 'tlh', 'pt', ['fr'], 'pt-BR'],
    ['that of the browser, if the page has none', nothing, '', ['tlh', 'fr-CA', 'de'], 'fr'],
    ['that of the script, if nothing fits', nothing, 'tlh', ['tlh'], 'en'],
  ] as const) {
    it(`is ${name}`, async () => {
      document.documentElement.lang = page;
      setBrowserLanguages(...browser);
      const guide = await mount(html`<tiktok-exit-guide lang=${own}></tiktok-exit-guide>`);
      if (expected !== 'en') await shown(guide, expected);
      expect(content(guide).lang).to.equal(expected);
      expect(asked).to.deep.equal(expected === 'en' ? [] : [expected]);
      expect(list(guide)!.value).to.equal(expected);
    });
  }

  it('is never English for a moment: the fallback stays until the file of the language is there', async () => {
    let give!: (language: Language) => void;
    answer(() => new Promise((resolve) => (give = resolve)));
    const guide = await mount(html`<tiktok-exit-guide lang="es"><a href="#there">Fallback</a></tiktok-exit-guide>`);
    expect(guide.querySelector('a')!.checkVisibility()).to.equal(true);
    expect(guide.shadowRoot!.textContent!.trim()).to.equal('');
    const ready = shown(guide, 'es');
    give(translated('es'));
    await ready;
    expect(content(guide).lang).to.equal('es');
    expect(guide.querySelector('a')!.checkVisibility()).to.equal(false);
  });

  it('is English if the file of the language cannot be loaded, with an event and one sentence', async () => {
    answer(() => Promise.reject(new TypeError('Failed to fetch.')));
    const events: GuideErrorEvent[] = [];
    const listen = (event: Event) => events.push(event as GuideErrorEvent);
    document.addEventListener('guide-error', listen);
    let guide!: TikTokExitGuide;
    const errors = await consoleOf('error', async () => {
      guide = await mount(html`<tiktok-exit-guide lang="de"></tiktok-exit-guide>`);
      await shown(guide, 'en');
    });
    document.removeEventListener('guide-error', listen);
    expect(content(guide).lang).to.equal('en');
    expect(errors).to.deep.equal([
      '<tiktok-exit-guide> The language "de" cannot be loaded: Failed to fetch. Put languages/de.js beside the script, or load tiktok-exit-guide.complete.js.',
    ]);
    expect(events.map(({ code, message }) => `<tiktok-exit-guide> ${message}` === errors[0] && code)).to.deep.equal([
      'language',
    ]);
    expect(asked, 'one request').to.deep.equal(['de']);
  });

  it('is chosen from one list, in which each language has its own name', async () => {
    const guide = await mount();
    const select = list(guide)!;
    expect(select.ariaLabel ?? select.getAttribute('aria-label')).to.equal('Language');
    const options = [...select.options];
    expect(options.map(({ value, lang, text }) => [value, lang, text])).to.deep.equal(
      languageTags.map((tag) => [tag, tag, languageNames[tag]]),
    );
    expect(options.filter(({ selected }) => selected).map(({ value }) => value)).to.deep.equal(['en']);
  });

  it('changes with the choice of the reader, who keeps ticks, days, open steps, route, platform and the focus', async () => {
    const guide = await mount(html`<tiktok-exit-guide platform="web"></tiktok-exit-guide>`);
    const { shadowRoot } = guide;
    await press(routes(guide)[1]!);
    guide.openStep('private');
    guide.openStep('wait');
    await guide.updateComplete;
    const date = shadowRoot!.querySelector<HTMLInputElement>('[type=date]')!;
    date.value = '2026-11-20';
    date.dispatchEvent(new Event('change'));
    await press(routes(guide)[1]!);
    await guide.updateComplete;
    const before = {
      open: openTitles(guide),
      unfolded: unfoldedTitles(guide),
      route: routes(guide).findIndex(({ checked }) => checked),
    };
    const isSpanish = shown(guide, 'es');
    choose(guide, 'es');
    await isSpanish;
    expect(content(guide).lang).to.equal('es');
    expect(shadowRoot!.activeElement).to.equal(list(guide));
    expect(openTitles(guide)).to.deep.equal(before.open.map((title) => `es: ${title}`));
    expect(unfoldedTitles(guide)).to.deep.equal(before.unfolded.map((title) => `es: ${title}`));
    expect(routes(guide).findIndex(({ checked }) => checked)).to.equal(before.route);
    expect(routes(guide)[before.route]!.labels![0]!.textContent).to.contain('es: Stay');
    expect(shadowRoot!.querySelector<HTMLInputElement>('[type=date]')!.value).to.equal('2026-11-20');
    await press(routes(guide)[0]!);
    const platform = shadowRoot!.querySelector<HTMLInputElement>('[name=platform]:checked')!;
    expect(platform.parentElement!.textContent).to.contain('browser');
    await press(routes(guide)[1]!);
    const isEnglish = shown(guide, 'en');
    choose(guide, 'en');
    await isEnglish;
    expect(openTitles(guide)).to.deep.equal(before.open);
    expect(asked).to.deep.equal(['es']);
  });

  it('stays if the reader’s choice cannot be loaded, and the guide says so; the reader can try again', async () => {
    const guide = await mount();
    answer(() => Promise.reject(new TypeError('Failed to fetch.')));
    guide.openStep('wait');
    await guide.updateComplete;
    await consoleOf('error', async () => {
      const failed = new Promise((resolve) => guide.addEventListener('guide-error', resolve, { once: true }));
      choose(guide, 'ja');
      await failed;
      await Promise.resolve();
      await guide.updateComplete;
    });
    expect(content(guide).lang).to.equal('en');
    expect(list(guide)!.value).to.equal('en');
    expect(status(guide).textContent).to.equal('This language could not be loaded: 日本語');
    expect(openTitles(guide)).to.have.length(1);
    answer(async (tag) => translated(tag));
    const isJapanese = shown(guide, 'ja');
    choose(guide, 'ja');
    await isJapanese;
    expect(content(guide).lang).to.equal('ja');
  });

  it('is remembered only if the reader keeps the place', async () => {
    const guide = await mount();
    const isSpanish = shown(guide, 'es');
    choose(guide, 'es');
    await isSpanish;
    expect(localStorage).to.have.length(0);
    guide.remove();
    localStorage.setItem('tiktok-exit-guide:', '{"done":"","language":"es"}');
    const kept = await mount();
    expect(content(kept).lang).to.equal('es');
    kept.remove();
    const never = await mount(html`<tiktok-exit-guide remember="never"></tiktok-exit-guide>`);
    expect(content(never).lang).to.equal('en');
  });

  it('is one of those that the publisher offers', async () => {
    setBrowserLanguages('fr', 'es');
    const guide = await mount(html`<tiktok-exit-guide languages="es en"></tiktok-exit-guide>`);
    await shown(guide, 'es');
    expect(offered(guide)).to.deep.equal(['es', 'en']);
    guide.languages = '';
    await guide.updateComplete;
    expect(list(guide), 'no choice').to.equal(null);
    guide.languages = 'en';
    await guide.updateComplete;
    expect([content(guide).lang, list(guide)]).to.deep.equal(['en', null]);
  });

  it('is not one that does not exist, and one console line says which there are', async () => {
    const warnings = await consoleOf('warn', async () => {
      const guide = await mount(html`<tiktok-exit-guide languages="en tlh es"></tiktok-exit-guide>`);
      expect(offered(guide)).to.deep.equal(['en', 'es']);
    });
    expect(warnings).to.deep.equal([
      `<tiktok-exit-guide> languages: "tlh" is not allowed and is ignored. Allowed: ${languageTags.join(', ')}.`,
    ]);
  });

  it('is that of a custom guide, whose words are in the nearest built-in language', async () => {
    const custom: Guide = { ...ownLanguage.guide, title: 'Mi guía', lang: 'es-MX' };
    const guide = await mount(html`<tiktok-exit-guide .guide=${custom}></tiktok-exit-guide>`);
    await shown(guide, 'es-MX');
    expect(list(guide), 'no choice').to.equal(null);
    expect(content(guide).lang).to.equal('es-MX');
    const button = [...guide.shadowRoot!.querySelectorAll('[part=quiet]')].find((one) =>
      one.hasAttribute('aria-describedby'),
    );
    expect(button!.textContent!.trim()).to.equal('es: all');
    expect(button!.querySelector('[lang]'), 'not marked as another language').to.equal(null);
    expect(asked).to.deep.equal(['es']);
    expect(stepButtons(guide).length).to.be.greaterThan(10);
    expect(stepButton(guide, 'Stay signed out for 30 days')).to.be.instanceOf(HTMLButtonElement);
  });
});
