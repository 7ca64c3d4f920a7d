// The built-in guide is imported first, because the compressed script is smaller if the text of the guide comes first.
import { languageNames, languageTags, ownLanguage } from '../languages/index.js';
import { LitElement, type PropertyValues } from 'lit';
import { DayChange } from '../browser/day-change.js';
import { dayInWords, dayOf, today } from '../browser/days.js';
import { freshness, type Freshness } from '../browser/freshness.js';
import { isLoadingInSight } from '../browser/is-loading-in-sight.js';
import { isTextSought } from '../browser/is-text-sought.js';
import { logOnce } from '../browser/log-once.js';
import { pageLanguage } from '../browser/page-language.js';
import { reveal } from '../browser/reveal.js';
import { arrange, type Arrangement } from '../guide/arrange.js';
import type { Guide } from '../guide/guide.js';
import type { Language } from '../languages/language.js';
import { nearestTag } from '../languages/nearest-tag.js';
import { DeepLinks } from '../reader/deep-links.js';
import { LateTexts } from '../reader/late-texts.js';
import { ReaderState } from '../reader/reader-state.js';
import { styles } from '../styles/index.js';
import { guideView } from '../view/guide.js';
import { allowedValues } from './allowed-values.js';
import { GuideLoadEvent } from './events.js';
import { GuideSource } from './guide-source.js';
import { LanguageSource } from './language-source.js';
import { options, type Options } from './options.js';
import { version } from './version.js';

/**
 * A guide with collapsible steps that helps people leave TikTok, or stay and be harder to reach.
 *
 * @tag tiktok-exit-guide
 * @slot - The fallback: a link, or the guide as plain HTML. It is shown until the guide is rendered, and stays if the script
 *   does not run. A `<script type="text/markdown">` in this slot is a custom guide.
 * @slot header - Content of the publisher above the guide.
 * @slot footer - Content of the publisher below the guide.
 * @fires {GuideLoadEvent} guide-load - The first guide was rendered, or another guide has replaced it. The event has `guide` and `freshness`.
 * @fires {GuideErrorEvent} guide-error - The custom guide cannot be shown, so the built-in guide is shown. Or a language cannot be loaded, so the guide stays in another one. The event has `code`, `message`, `file` and `line`.
 * @fires {GuideStepToggleEvent} guide-step-toggle - A step was opened or closed. The event has `step`, `section` and `open`.
 * @fires {GuideStepDoneEvent} guide-step-done - The reader marked a step as done, or removed the mark. The event has `step`, `section` and `done`.
 * @fires {GuidePlatformChangeEvent} guide-platform-change - The guide now shows the instructions for another platform. The event has `platform`.
 */
export class TikTokExitGuide extends LitElement {
  /** The version of this build. */
  static readonly version = version;

  static override properties = {
    src: {},
    guide: { attribute: false },
    lang: { reflect: true },
    languages: {},
    dir: { reflect: true },
    headingLevel: { attribute: 'heading-level' },
    sections: {},
    open: {},
    platform: {},
    remember: {},
    theme: { reflect: true },
    print: { reflect: true },
    freshness: { reflect: true },
  };

  /** Address of a custom guide in Markdown. It replaces the built-in guide or extends it. Default: none. */
  declare src?: string | null;
  /** The custom guide as data. It overrides `src`. Default: none. */
  declare guide?: Guide;
  /** Language of the guide, as a BCP 47 tag. Default: the nearest `lang` on the page, else a language of the browser, else the language of the script. Languages without a built-in guide are skipped. */
  declare lang: string;
  /** Languages that the reader can choose from, as BCP 47 tags with spaces between them. If it is empty, the reader has no choice. Default: all languages. */
  declare languages?: string;
  /** Text direction: `ltr` or `rtl`. Default: the direction of the language of the guide. */
  declare dir: string;
  /** Heading level of the title, `1` to `4`. Sections are one level lower, steps two levels. Default: `2`. */
  declare headingLevel?: 1 | 2 | 3 | 4 | '1' | '2' | '3' | '4';
  /** Ids of the sections to show, in this order, with spaces between them. Default: all sections. */
  declare sections?: string;
  /** Ids of the steps that are open at the start, with spaces between them, or `all`. Default: none. */
  declare open?: string;
  /** Id of the platform that is chosen at the start: `app` or `web`. Default: the platform in the address of the page, else the kept choice of the reader, else the platform of the device. */
  declare platform?: string;
  /** `ask` shows a checkbox that keeps ticks, dates, route and platform on this device. The checkbox is off at the start. `never` shows no checkbox, and deletes what was kept before. Default: `ask`. */
  declare remember?: 'ask' | 'never';
  /** Colour scheme: `light` or `dark`. Default: the `color-scheme` of the page. */
  declare theme?: 'light' | 'dark';
  /** `as-shown` prints the text of open steps only. `all` prints the text of all steps, for all routes and platforms. Default: the text of all steps is printed, for the chosen route and platform. */
  declare print?: 'all' | 'as-shown';
  /**
   * Age of the last check of the guide: `fresh` below 120 days, `ageing` from 120 days, `stale` from 270 days. The guide sets
   * this attribute, and the page can read it.
   */
  declare freshness?: Freshness;

  /** The words of the user interface. The guide is from the same language, unless it is a custom guide. */
  #language: Language = ownLanguage;
  /** The guide to render, with all its sections. The attribute `sections` can hide some of them. */
  #guide: Guide = this.#language.guide;
  /** The values of the attributes. Not set before the first `willUpdate()`. */
  #options!: Options;
  #arrangement: Arrangement = arrange(this.#guide);
  readonly #reader = new ReaderState(this, this.#arrangement, this.#language.words);
  readonly #source = new GuideSource(this);
  readonly #languages = new LanguageSource(this, (tag, isLoaded) => this.#onLanguage(tag, isLoaded));
  readonly #links = new DeepLinks(this, this.#reader);

  constructor() {
    super();
    new DayChange(this);
    new LateTexts(this, this.#reader, () => this.#render());
  }

  /** Opens a step and scrolls to it. The focus moves to the step only if the call comes from a click or a key press. An unknown `id` is ignored, with a console warning. */
  openStep(id: string): void {
    if (this.#isShownStep('openStep', id)) this.#links.goTo(id, navigator.userActivation?.isActive ?? false);
  }

  /** Closes a step. An unknown `id` is ignored, with a console warning. */
  closeStep(id: string): void {
    if (this.#isShownStep('closeStep', id)) this.#reader.setOpen([this.#reader.currentId(id)], false);
  }

  /** Opens all steps that are shown. */
  openAll(): void {
    this.#reader.setAllOpen(true);
  }

  /** Closes all steps that are shown. */
  closeAll(): void {
    this.#reader.setAllOpen(false);
  }

  /** Deletes the progress of the reader (ticks, dates of waits, route, platform), in memory and on this device. Progress is no longer kept. */
  forget(): void {
    this.#reader.forget();
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    this.#adoptStyles(root);
    // This slot shows the fallback. After the first rendering, `updated()` removes the slot.
    root.append(document.createElement('slot'));
    return root;
  }

  /**
   * After a move to another document, such as that of an iframe, the guide needs a new style sheet, because a constructed
   * style sheet works only in the document that created it.
   */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  /**
   * Lit renders in a microtask of the task that evaluates the script. Together, these are so long on a slow phone that the page
   * does not answer the reader. So in a page that is still loading, the first rendering has a task of its own. In other cases,
   * the reader would see a frame without the guide.
   */
  protected override scheduleUpdate(): Promise<void> | void {
    if (this.hasUpdated || !isLoadingInSight() || isTextSought()) return this.#render();
    return new Promise((resolve) => setTimeout(resolve)).then(() => this.#render());
  }

  /**
   * Renders the pending changes. Catches errors of Lit and logs them. Lit throws an error if the page does not allow the Trusted
   * Types policy of the guide. Then the guide cannot be rendered, and the fallback stays. Each update can fail with the same
   * error, so each error is logged only once.
   */
  #render(): void {
    try {
      super.scheduleUpdate();
    } catch (error) {
      logOnce('error', `The guide cannot be rendered: ${String(error)}`);
    }
  }

  /**
   * Delays the first rendering while a custom guide or a language is pending. Later updates are not delayed: the current guide
   * is shown until the next guide or the next language is loaded.
   */
  protected override shouldUpdate(): boolean {
    if (!this.hasUpdated && this.remember !== 'never') this.#reader.findLanguage();
    const tag = this.#chooseTag();
    const builtIn = this.#languages.get(tag, this.#language);
    const isPending = !builtIn || this.#source.load(this.guide, this.src, builtIn.guide);
    // The words of a custom guide are in the language that is nearest to its own.
    const custom = this.#source.guide;
    const wordsTag = (custom && nearestTag(languageTags, [custom.lang])) ?? tag;
    const language = this.#languages.get(wordsTag, builtIn ?? this.#language);
    if (language) this.#language = language;
    return this.hasUpdated || (!isPending && !!language);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const guide = this.#source.guide ?? this.#language.guide;
    const isFirst = !this.hasUpdated;
    const isNew = isFirst || guide !== this.#guide;
    const isRearranged = isNew || changed.has('sections');
    const stepsBefore = isFirst ? new Map<string, string>() : this.#arrangement.steps;
    this.#guide = guide;
    this.#options = options(this, guide);
    this.freshness = freshness(today() - dayOf(guide.checked));
    if (isRearranged) this.#arrangement = arrange(guide, this.#options.sections);

    const { open, platform, canKeep } = this.#options;
    const reader = this.#reader;
    // A custom guide without `extends` has other steps than the built-in guide. So its progress has another
    // storage key, which contains the title of the guide.
    const guideKey = this.#source.guide && !guide.extends ? guide.title : '';
    reader.show(this.#arrangement, this.#language.words, guideKey);
    if (isNew || changed.has('remember')) reader.loadProgress(guideKey, canKeep);
    if (isRearranged) reader.findRoute();
    if (isRearranged || changed.has('platform')) {
      reader.findPlatform(guide, platform, isFirst || changed.has('platform'));
    }
    if (changed.has('open')) reader.openOnly(open);
    else if (isNew) {
      // A step that was already shown stays open or closed. A new step is open if the attribute `open` names it.
      const steps = [...this.#arrangement.steps.keys()];
      reader.openOnly(steps.filter((id) => reader.open.has(id) || (open.includes(id) && !stepsBefore.has(id))));
    }

    // `reveal` works around a bug of Safari, and must be called before panels open. But when the guide or its sections
    // change, Lit may reuse a panel for another step, so `reveal` could hide a wrong panel. In that case, `reveal` is
    // not called.
    if (!isRearranged) {
      const shown = [
        ...reader.routeSections.map(({ id }) => `place-${id}`),
        ...[...reader.openSections].map((id) => `content-${id}`),
        ...[...reader.open].map((id) => `panel-${id}`),
      ];
      reveal(shown.map((id) => this.shadowRoot!.getElementById(id)));
    }
    if (isNew) void this.updateComplete.then(() => this.dispatchEvent(new GuideLoadEvent(guide, this.freshness)));
  }

  protected override render(): unknown {
    const { words, guide: builtIn, checkedOn } = this.#language;
    const { guide, platforms, routes } = this.#arrangement;
    const { dir = guide.dir ?? words.dir, headingLevel } = this.#options;
    // A guide in `en-GB` uses the built-in words of `en`, but its dates have the format of `en-GB`.
    const wordsLang = nearestTag([builtIn.lang], [guide.lang]) ? guide.lang : builtIn.lang;
    const isSameDate = guide.checked === builtIn.checked && wordsLang === builtIn.lang;
    return guideView({
      guide,
      checkedOn: isSameDate ? checkedOn : dayInWords(dayOf(guide.checked), wordsLang),
      words,
      wordsLang,
      dir,
      headingLevel,
      routes,
      platforms,
      printsAll: this.print === 'all',
      languages: this.#source.guide || this.languages?.trim() === '' ? [] : this.#offered(),
      chooseLanguage: (tag) => {
        this.#languages.retry(tag);
        this.#reader.chooseLanguage(tag);
      },
      hasFields: true,
      today: today(),
      reader: this.#reader,
      links: this.#links,
    });
  }

  protected override updated(): void {
    this.shadowRoot!.querySelector('slot:not([name])')?.remove();
    this.#moveFocusOutOfHidden();
  }

  #adoptStyles(root: ShadowRoot): void {
    const view = this.ownerDocument.defaultView;
    // A document without a window, such as that of a template, is never shown, so it needs no styles.
    if (view) root.adoptedStyleSheets = [styles(view)];
  }

  /**
   * If the focus is in a panel that was closed, moves it to the button of the step or of the section. If the focus is in a
   * section of another route, moves it to the choice of the route.
   */
  #moveFocusOutOfHidden(): void {
    const root = this.shadowRoot!;
    let hidden: Element | null | undefined;
    for (let at = root.activeElement?.closest('[hidden]'); at; at = at.parentElement?.closest('[hidden]')) hidden = at;
    if (!hidden) return;
    const holder = hidden.parentElement!.closest('[part~=step], [part~=section]');
    (holder ?? root).querySelector<HTMLElement>(holder ? 'button' : '[name=route]:checked')?.focus();
  }

  /** The tags of the languages that the publisher offers. */
  #offered(): readonly string[] {
    const offered = allowedValues('languages', this.languages, languageTags);
    return offered.length ? offered : languageTags;
  }

  /** The tag of the language to show: the choice of the reader, else that of the publisher, the page, the browser or the script. */
  #chooseTag(): string {
    const offered = this.#offered();
    if (!nearestTag(offered, [this.lang])) allowedValues('lang', this.lang, offered);
    const { language } = this.#reader;
    const wanted = [language, this.lang, pageLanguage(this), ...navigator.languages, ownLanguage.guide.lang];
    return nearestTag(offered, wanted) ?? offered[0]!;
  }

  /** Called when a language was loaded or could not be loaded. If the reader chose one that could not, a message says so. */
  #onLanguage(tag: string, isLoaded: boolean): void {
    if (!isLoaded && this.#reader.language === tag) {
      this.#reader.announce(this.#language.words.languageFailed(languageNames[tag]!), 'language');
      // The guide stays in its language. Lit does not know that the reader has changed the field.
      this.shadowRoot!.querySelector('select')!.value = this.#language.guide.lang;
    }
    this.requestUpdate();
  }

  #isShownStep(method: string, id: string): boolean {
    return allowedValues(method, id, [...this.#arrangement.stepIds.keys()]).includes(id);
  }
}
