// The built-in guide is imported first, because the compressed script is smaller if the text of the guide comes first.
import { languages, nearestLanguage, type Language } from '../languages/index.js';
import { LitElement, type PropertyValues } from 'lit';
import { DayChange } from '../browser/day-change.js';
import { dayOf, today } from '../browser/days.js';
import { freshness, type Freshness } from '../browser/freshness.js';
import { pageLanguage } from '../browser/page-language.js';
import { reveal } from '../browser/reveal.js';
import { arrange, type Arrangement } from '../guide/arrange.js';
import type { Guide } from '../guide/guide.js';
import { DeepLinks } from '../reader/deep-links.js';
import { ReaderState } from '../reader/reader-state.js';
import { styles } from '../styles/index.js';
import { guideView } from '../view/guide.js';
import { allowedValues } from './allowed-values.js';
import { GuideLoadEvent } from './events.js';
import { GuideSource } from './guide-source.js';
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
 * @fires {GuideLoadEvent} guide-load - A guide was rendered: the first one, or another one. The event has `guide` and `freshness`.
 * @fires {GuideErrorEvent} guide-error - The custom guide cannot be shown, so the built-in guide is shown. The event has `code`, `message`, `file` and `line`.
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
  /** Language of the guide, as a BCP 47 tag. Default: the first of these that has a built-in guide: the nearest `lang` on the page, the languages of the browser, English. */
  declare lang: string;
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
  /** `ask` shows a checkbox, off at the start, that keeps ticks, dates and platform on this device. `never` hides it. Default: `ask`. */
  declare remember?: 'ask' | 'never';
  /** Colour scheme: `light` or `dark`. Default: the `color-scheme` of the page. */
  declare theme?: 'light' | 'dark';
  /** `as-shown` prints the text of open steps only. Default: the text of all steps is printed, for the chosen platform. */
  declare print?: 'as-shown';
  /**
   * Age of the last check of the guide: `fresh` below 120 days, `ageing` from 120 days, `stale` from 270 days. The guide sets
   * it, the page only reads it.
   */
  declare freshness?: Freshness;

  #language: Language = languages.en!;
  /** The guide to render. Includes the sections that are not shown. */
  #guide: Guide = this.#language.guide;
  #options: Options = options({}, this.#guide);
  #arrangement: Arrangement = arrange(this.#guide);
  readonly #reader = new ReaderState(this, this.#arrangement, this.#language.words);
  readonly #source = new GuideSource(this);
  readonly #links = new DeepLinks(this, this.#reader);

  constructor() {
    super();
    new DayChange(this);
  }

  /** Opens a step and scrolls to it. The focus moves to the step only if the call comes from a click or a key press. An unknown `id` is ignored, with a console warning. */
  openStep(id: string): void {
    if (this.#isShownStep('openStep', id)) this.#links.goTo(id, navigator.userActivation?.isActive ?? false);
  }

  /** Closes a step. An unknown `id` is ignored, with a console warning. */
  closeStep(id: string): void {
    if (this.#isShownStep('closeStep', id)) this.#reader.setOpen([id], false);
  }

  /** Opens all steps that are shown. */
  openAll(): void {
    this.#reader.setAllOpen(true);
  }

  /** Closes all steps that are shown. */
  closeAll(): void {
    this.#reader.setAllOpen(false);
  }

  /** Deletes the progress of the reader (ticks, dates of waits, platform), in memory and on this device. Progress is no longer kept. */
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
   * Logs an error of Lit, so that the error is not thrown. Lit throws an error if the page does not allow the Trusted Types
   * policy of the guide. The guide cannot be rendered then, and the fallback stays.
   */
  protected override scheduleUpdate(): void {
    try {
      super.scheduleUpdate();
    } catch (error) {
      console.error('<tiktok-exit-guide> The guide cannot be rendered:', error);
    }
  }

  /**
   * Delays the first rendering while a custom guide is pending. Later updates are not delayed: the current guide is shown until
   * the next guide is loaded.
   */
  protected override shouldUpdate(): boolean {
    this.#language = this.#chooseLanguage();
    const isPending = this.#source.load(this.guide, this.src, this.#language.guide);
    return this.hasUpdated || !isPending;
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
    reader.show(this.#arrangement, this.#language.words);
    reader.allowKeeping(canKeep);
    // A custom guide without `extends` has other steps than the built-in guide. So its progress has another
    // storage key, which contains the title of the guide.
    if (isNew) reader.progress.load(this.#source.guide && !guide.extends ? guide.title : '');
    if (isRearranged || changed.has('platform')) {
      reader.findPlatform(guide, platform, isFirst || changed.has('platform'));
    }
    if (changed.has('open')) reader.openOnly(open);
    else if (isNew) {
      // A step that was already shown stays open or closed. A new step is open if the attribute `open` names it.
      const steps = [...this.#arrangement.steps.keys()];
      reader.openOnly(steps.filter((id) => reader.open.has(id) || (open.includes(id) && !stepsBefore.has(id))));
    }

    // Works around a bug of Safari in the panels that are about to open. When the guide or its sections change, Lit may reuse
    // a panel for another step. `reveal` could then hide the panel of a wrong step, so it is not called.
    if (!isRearranged) reveal([...reader.open].map((id) => this.shadowRoot!.getElementById(`panel-${id}`)));
    if (isNew) void this.updateComplete.then(() => this.dispatchEvent(new GuideLoadEvent(guide, this.freshness)));
  }

  protected override render(): unknown {
    const { words } = this.#language;
    const { guide, platforms } = this.#arrangement;
    const { dir = guide.dir ?? words.dir, headingLevel } = this.#options;
    return guideView({
      guide,
      words,
      dir,
      headingLevel,
      platforms,
      today: today(),
      reader: this.#reader,
      links: this.#links,
    });
  }

  protected override updated(): void {
    this.shadowRoot!.querySelector('slot:not([name])')?.remove();
    // If the focus is in a panel that was closed, it moves to the button of the step.
    const focused = this.shadowRoot!.activeElement;
    if (focused && !focused.checkVisibility()) focused.closest('[part~=step]')?.querySelector('button')?.focus();
  }

  #adoptStyles(root: ShadowRoot): void {
    const view = this.ownerDocument.defaultView;
    // A document without a window, such as that of a template, is never shown, so it needs no styles.
    if (view) root.adoptedStyleSheets = [styles(view)];
  }

  #chooseLanguage(): Language {
    const language = nearestLanguage(this.lang);
    if (!language) allowedValues('lang', this.lang, Object.keys(languages));
    return language ?? nearestLanguage(pageLanguage(this), ...navigator.languages) ?? languages.en!;
  }

  #isShownStep(method: string, id: string): boolean {
    return allowedValues(method, id, [...this.#arrangement.steps.keys()]).includes(id);
  }
}
