// The guide stands first in the script, which compresses better so.
import { languages, nearestLanguage, type Language } from '../languages/index.js';
import { LitElement, type PropertyValues } from 'lit';
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
 * A guide to leaving TikTok, or to staying and being harder to reach, as collapsible steps.
 *
 * @tag tiktok-exit-guide
 * @slot - What is shown until, and unless, the script runs and the guide is there: a link, or the guide as plain HTML. A
 *   `<script type="text/markdown">` in it is shown as the guide.
 * @slot header - The publisher's own words above the guide.
 * @slot footer - The publisher's own words below the guide.
 * @fires {GuideLoadEvent} guide-load - A guide is on screen. The event has `guide` and `freshness`.
 * @fires {GuideErrorEvent} guide-error - The publisher's own guide cannot be shown; the built-in one is. The event has `code`, `message`, `file` and `line`.
 * @fires {GuideStepToggleEvent} guide-step-toggle - A step was opened or closed. The event has `step`, `section` and `open`.
 * @fires {GuideStepDoneEvent} guide-step-done - The reader ticked a step, or took the tick back. The event has `step`, `section` and `done`.
 * @fires {GuidePlatformChangeEvent} guide-platform-change - Another platform's ways are shown. The event has `platform`.
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

  /** Address of a guide in Markdown to show instead of the built-in one, or to change it. Default: none. */
  declare src?: string | null;
  /** The same as data; goes before `src`. Default: none. */
  declare guide?: Guide;
  /** Language of the guide. Default: the nearest `lang` on the page, if there is a guide in it, else the browser's, else English. */
  declare lang: string;
  /** Direction of the text: `ltr` or `rtl`. Default: that of the guide's language. */
  declare dir: string;
  /** Level of the title's heading, `1` to `4`; sections and steps follow. Default: `2`. */
  declare headingLevel?: 1 | 2 | 3 | 4 | '1' | '2' | '3' | '4';
  /** Ids of the sections to show, in that order, with spaces between them. Default: all sections. */
  declare sections?: string;
  /** Ids of the steps that are open at first, with spaces between them, or `all`. Default: none. */
  declare open?: string;
  /** Id of the platform whose ways are shown at first: `app` or `web`. Default: that of a link, else the reader's last choice if it was kept, else the device's. */
  declare platform?: string;
  /** `ask` offers the reader to keep ticks, dates and platform on this device, off until chosen; `never` does not. Default: `ask`. */
  declare remember?: 'ask' | 'never';
  /** `light` or `dark`. Default: the `color-scheme` of the page. */
  declare theme?: 'light' | 'dark';
  /** `as-shown` prints only the steps that are open. Default: all steps are printed, in the chosen way. */
  declare print?: 'as-shown';
  /** Set by the guide, for the page to act on: `fresh`, `ageing` when the last check is 120 days old, `stale` from 270 days on. */
  declare freshness?: Freshness;

  #language: Language = languages.en!;
  /** The guide that is shown, with all its sections. */
  #guide: Guide = this.#language.guide;
  #options: Options = options({}, this.#guide);
  #arrangement: Arrangement = arrange(this.#guide);
  readonly #reader = new ReaderState(this, this.#arrangement, this.#language.words);
  readonly #source = new GuideSource(this);
  readonly #links = new DeepLinks(this, this.#reader);

  /** Opens a step and brings it into view. The focus follows if a click or a key press of the reader's led to the call. */
  openStep(id: string): void {
    if (this.#knows('openStep', id)) this.#links.goTo(id, navigator.userActivation?.isActive ?? false);
  }

  /** Closes a step. */
  closeStep(id: string): void {
    if (this.#knows('closeStep', id)) this.#reader.setOpen([id], false);
  }

  /** Opens all steps. */
  openAll(): void {
    this.#reader.setAllOpen(true);
  }

  /** Closes all steps. */
  closeAll(): void {
    this.#reader.setAllOpen(false);
  }

  /** Forgets what the reader ticked and the dates of waits, here and on this device. */
  forget(): void {
    this.#reader.forget();
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    this.#adoptStyles(root);
    // Until there is a guide to show, what stands in the tag is.
    root.append(document.createElement('slot'));
    return root;
  }

  /** Another document, such as that of a frame, took the element in. A style sheet does not come along. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  /** A page may allow no Trusted Types policy, not even ours. Then nothing can be drawn, and the link in the tag stays. */
  protected override scheduleUpdate(): void {
    try {
      super.scheduleUpdate();
    } catch (error) {
      console.error('<tiktok-exit-guide> cannot be drawn:', error);
    }
  }

  /** Waits for a custom guide, but only at first: later, the guide on screen stays until the next one is there. */
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
    // A custom guide that extends no other has steps, and so a progress, of its own.
    reader.allowKeeping(canKeep);
    if (isNew) reader.progress.load(this.#source.guide && !guide.extends ? guide.title : '', canKeep);
    if (isRearranged || changed.has('platform')) {
      reader.findPlatform(guide, platform, isFirst || changed.has('platform'));
    }
    if (changed.has('open')) reader.openOnly(open);
    else if (isNew) {
      // A guide that takes another's place keeps what is open of the steps that both have.
      const steps = [...this.#arrangement.steps.keys()];
      reader.openOnly(steps.filter((id) => reader.open.has(id) || (open.includes(id) && !stepsBefore.has(id))));
    }

    // After a rearrangement, a panel may become another step's.
    if (!isRearranged) reveal([...reader.open].map((id) => this.shadowRoot!.getElementById(`panel-${id}`)));
    if (isNew) void this.updateComplete.then(() => this.dispatchEvent(new GuideLoadEvent(guide, this.freshness!)));
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
    // The focus must not stay in what was hidden.
    const focused = this.shadowRoot!.activeElement;
    if (focused && !focused.checkVisibility()) focused.closest('[part~=step]')?.querySelector('button')?.focus();
  }

  #adoptStyles(root: ShadowRoot): void {
    const view = this.ownerDocument.defaultView;
    // What is on no screen, as in a template, needs no look.
    if (view) root.adoptedStyleSheets = [styles(view)];
  }

  #chooseLanguage(): Language {
    const wanted = nearestLanguage(this.lang);
    if (!wanted) allowedValues('lang', this.lang, Object.keys(languages));
    return wanted ?? nearestLanguage(pageLanguage(this), ...navigator.languages) ?? languages.en!;
  }

  #knows(method: string, id: string): boolean {
    return allowedValues(method, id, [...this.#arrangement.steps.keys()]).includes(id);
  }
}
