// The guide stands first in the script, which compresses better so.
import { languages, nearestLanguage, type Language } from '../languages/index.js';
import { LitElement, type PropertyValues } from 'lit';
import { allowedValues } from './allowed-values.js';
import { GuideLoadEvent, GuidePlatformChangeEvent, GuideStepDoneEvent, GuideStepToggleEvent } from './events.js';
import type { Guide } from '../guide/guide.js';
import { GuideSource } from './guide-source.js';
import { platformsOf } from '../guide/platforms-of.js';
import { pageLanguage } from '../browser/page-language.js';
import { Address } from '../reader/deep-links.js';
import { calendar } from '../browser/calendar.js';
import { copyText } from '../browser/copy-text.js';
import { dayOf, today } from '../browser/days.js';
import { deepAddress, linkedId } from '../reader/deep-link.js';
import { devicePlatform } from '../browser/device-platform.js';
import { download } from '../browser/download.js';
import { freshness, type Freshness } from '../browser/freshness.js';
import { Progress } from '../reader/progress.js';
import { reveal } from '../browser/reveal.js';
import { styles } from '../styles/index.js';
import { version } from './version.js';
import { guideView } from '../view/guide.js';

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
  #whole: Guide = this.#language.guide;
  /** The same, with the sections that are shown. */
  #shown: Guide = this.#whole;
  /** The steps that are shown, each with the id of its section. */
  #steps = new Map<string, string>();
  #open = new Set<string>();
  #current?: string;
  #platforms = new Map<string, string>();
  #platform?: string;
  #canKeep = true;
  #dateless?: string;
  #fields = new Map<string, string>();
  #refused?: string;
  #message = '';
  readonly #progress = new Progress(this);
  readonly #source = new GuideSource(this);

  constructor() {
    super();
    new Address(this);
    this.#chooseSections();
  }

  /** Opens a step and brings it into view. The focus follows if a click or a key press of the reader's led to the call. */
  openStep(id: string): void {
    if (this.#knows('openStep', id)) this.goTo(id, navigator.userActivation?.isActive ?? false);
  }

  /** Closes a step. */
  closeStep(id: string): void {
    if (this.#knows('closeStep', id)) this.#setOpen([id], false);
  }

  /** Opens all steps. */
  openAll(): void {
    this.#setOpen([...this.#steps.keys()], true);
  }

  /** Closes all steps. */
  closeAll(): void {
    this.#setOpen([...this.#steps.keys()], false);
  }

  /** Forgets what the reader ticked and the dates of waits, here and on this device. */
  forget(): void {
    this.#progress.forget();
    this.#say(this.#language.words.forgotten);
  }

  /** @internal */
  shows(id: string): boolean {
    return this.#steps.has(id) || this.#platforms.has(id) || this.#shown.sections.some((section) => section.id === id);
  }

  /** @internal */
  goTo(id: string, focus: boolean, scroll = true): void {
    if (this.#platforms.has(id)) {
      // The first time, the attribute goes before the link.
      if (this.hasUpdated) this.#showPlatform(id);
      return;
    }
    const isStep = this.#steps.has(id);
    this.#current = isStep ? id : undefined;
    this.#setOpen(isStep ? [id] : [], true);
    void this.updateComplete.then(() => {
      const target = this.#element(isStep ? 'step' : 'section', id);
      if (scroll) target?.scrollIntoView({ block: 'start', behavior: 'instant' });
      if (!target || !focus) return;
      // A heading takes the focus only from a script.
      if (!isStep) target.tabIndex = -1;
      target.focus({ preventScroll: true });
    });
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    this.#dress(root);
    // Until there is a guide to show, what stands in the tag is.
    root.append(document.createElement('slot'));
    return root;
  }

  /** Another document takes the guide in, such as that of a frame, and the look away. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#dress(this.shadowRoot);
  }

  /** A page may allow no policy of Trusted Types, not even ours; then nothing can be drawn, and the link in the tag stays. */
  protected override scheduleUpdate(): void {
    try {
      super.scheduleUpdate();
    } catch (error) {
      console.error('<tiktok-exit-guide> cannot be drawn:', error);
    }
  }

  /** Waits for the publisher's own guide, but only at first: later, the one on screen stays until the next is there. */
  protected override shouldUpdate(): boolean {
    this.#language = this.#chooseLanguage();
    const isOnItsWay = this.#source.look(this.guide, this.src, this.#language.guide);
    return this.hasUpdated || !isOnItsWay;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = this.#whole;
    this.#whole = this.#source.guide ?? this.#language.guide;
    const isNew = !this.hasUpdated || this.#whole !== before;
    const isRearranged = isNew || changed.has('sections');
    const known = this.hasUpdated ? this.#steps : new Map();
    if (isRearranged) this.#chooseSections();
    const [remember] = allowedValues('remember', this.remember, ['ask', 'never']);
    this.#canKeep = remember !== 'never';
    // A guide that is wholly the publisher's own has steps, and so a progress, of its own.
    const progressOf = this.#source.guide && !this.#whole.extends ? this.#whole.title : '';
    if (isNew) this.#progress.load(progressOf, this.#canKeep);
    if (!this.#canKeep) this.#progress.isKept = false;
    if (isRearranged || changed.has('platform')) this.#choosePlatform(!this.hasUpdated || changed.has('platform'));
    this.freshness = freshness(today() - dayOf(this.#whole.checked));
    if (changed.has('open') || isNew) {
      const all = [...this.#steps.keys()];
      const wanted = allowedValues('open', this.open, [...all, 'all']);
      const asked = wanted.includes('all') ? all : wanted;
      // A guide that takes another's place keeps what is open of the steps that both have.
      const kept = all.filter((id) => this.#open.has(id) || (asked.includes(id) && !known.has(id)));
      const open = new Set(changed.has('open') ? asked : kept);
      // At first nothing is open, so nothing is told.
      this.#setOpen(
        all.filter((id) => !open.has(id)),
        false,
      );
      this.#open = open;
    }
    // A panel of the old arrangement may become another step's.
    if (!isRearranged) reveal([...this.#open].map((id) => this.#element('panel', id)));
    if (isNew) {
      void this.updateComplete.then(() => this.dispatchEvent(new GuideLoadEvent(this.#whole, this.freshness!)));
    }
  }

  protected override updated(): void {
    this.shadowRoot!.querySelector('slot:not([name])')?.remove();
    // The focus must not stay in what was hidden.
    const focused = this.shadowRoot!.activeElement;
    if (focused && !focused.checkVisibility()) focused.closest('[part~=step]')?.querySelector('button')?.focus();
  }

  protected override render(): unknown {
    const { words } = this.#language;
    allowedValues('theme', this.theme, ['light', 'dark']);
    allowedValues('print', this.print, ['as-shown']);
    const [dir = this.#whole.dir ?? words.dir] = allowedValues('dir', this.dir, ['ltr', 'rtl']);
    const [headingLevel = 2] = allowedValues('heading-level', this.headingLevel, ['1', '2', '3', '4']);
    return guideView({
      guide: this.#shown,
      words,
      dir,
      headingLevel: Number(headingLevel),
      today: today(),
      open: this.#open,
      current: this.#current,
      platforms: this.#platforms,
      platform: this.#platform,
      progress: this.#progress,
      canKeep: this.#canKeep,
      dateless: this.#dateless,
      fields: this.#fields,
      refused: this.#refused,
      // A sandboxed frame has no origin, and cannot hand out files.
      isSandboxed: origin === 'null',
      message: this.#message,
      shows: (id) => this.shows(id),
      address: deepAddress,
      toggle: (id) => this.#setOpen([id], !this.#open.has(id)),
      toggleAll: ({ title, steps }) => {
        const ids = steps.map(({ id }) => id);
        const open = !ids.every((id) => this.#open.has(id));
        this.#setOpen(ids, open, (open ? words.allShown : words.allHidden)(title));
      },
      // A match in another platform's way is told first, and must stay so.
      found: (id) => this.#setOpen([id], true, this.#message),
      follow: (event, id) => {
        // With a modifier key the link opens in a new tab or window, as any other.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.goTo(id, true);
      },
      choose: (id, isFound) => {
        this.#showPlatform(id, isFound ? words.platformShown(this.#platforms.get(id)!) : '');
        if (isFound) return;
        this.#progress.platform = id;
        this.#progress.save();
      },
      tick: (id, isDone) => this.#tick(id, isDone),
      begin: (id, day, answer) => {
        // Nothing is written back into a field that is being written in: that would wipe it.
        this.#dateless = isNaN(day) ? id : undefined;
        if (!this.#dateless) this.#progress.days[id] = day;
        this.#progress.save();
        this.#say(answer);
      },
      addToCalendar: (id, start, days, title) => {
        const text = calendar(`${id}@${location.host}`, start + days, title, deepAddress(id));
        download('tiktok-exit-guide.ics', 'text/calendar', text);
        // From now on the wait began on the day that the calendar counts from, not on whatever day it is.
        this.#progress.days[id] = start;
        this.#progress.save();
        this.#say(words.calendarSaved);
      },
      fill: (name, value) => {
        this.#fields.set(name, value);
        this.requestUpdate();
      },
      copy: async (id, text, copied) => {
        const isCopied = await copyText(text);
        this.#refused = isCopied ? undefined : id;
        this.#say(isCopied ? copied : words.copyRefused);
        await this.updateComplete;
        const shown = this.shadowRoot!.getElementById('refused') as HTMLTextAreaElement | null;
        shown?.focus();
        shown?.select();
      },
      keep: (isWanted) => {
        this.#progress.keep(isWanted);
        this.#say(isWanted && !this.#progress.isKept ? words.notKept : '');
        return this.#progress.isKept;
      },
      forget: () => this.forget(),
    });
  }

  #dress(root: ShadowRoot): void {
    const view = this.ownerDocument.defaultView;
    // What is on no screen, as in a template, needs no look.
    if (view) root.adoptedStyleSheets = [styles(view)];
  }

  #chooseLanguage(): Language {
    const wanted = nearestLanguage(this.lang);
    if (!wanted) allowedValues('lang', this.lang, Object.keys(languages));
    return wanted ?? nearestLanguage(pageLanguage(this), ...navigator.languages) ?? languages.en!;
  }

  #chooseSections(): void {
    const guide = this.#whole;
    const wanted = allowedValues(
      'sections',
      this.sections,
      guide.sections.map(({ id }) => id),
    );
    const sections = wanted.map((id) => guide.sections.find((section) => section.id === id)!);
    this.#shown = { ...guide, sections: sections.length ? sections : guide.sections };
    this.#steps = new Map(this.#shown.sections.flatMap(({ id, steps }) => steps.map((step) => [step.id, id])));
    this.#platforms = platformsOf(this.#shown.sections);
  }

  /** The attribute, the link in the address, the reader's last choice, the device; else all are shown. */
  #choosePlatform(isAsked: boolean): void {
    const platforms = platformsOf(this.#whole.sections);
    const [asked] = allowedValues('platform', this.platform, [...platforms.keys()]);
    const wanted = [
      isAsked ? asked : this.#platform,
      this.#platform,
      // Where another guide had no such platform.
      asked,
      linkedId(location.hash),
      this.#progress.platform,
      devicePlatform(),
    ].find((id) => platforms.has(id!));
    if (this.hasUpdated && wanted) this.#showPlatform(wanted);
    else this.#platform = wanted;
  }

  #showPlatform(id: string, message = ''): void {
    if (id === this.#platform) return;
    this.#platform = id;
    this.#say(message);
    this.dispatchEvent(new GuidePlatformChangeEvent(id));
  }

  #tick(id: string, isDone: boolean): void {
    const { done } = this.#progress;
    if (isDone) done.add(id);
    else done.delete(id);
    this.#progress.save();
    // The line of a checklist is no step; its box says itself whether it is ticked.
    const section = this.#shown.sections.find((one) => one.id === this.#steps.get(id));
    const due = section?.steps.filter(({ number }) => number) ?? [];
    const finished = due.filter((step) => done.has(step.id)).length;
    this.#say(section ? this.#language.words.progress(finished, due.length) : '');
    if (section) this.dispatchEvent(new GuideStepDoneEvent(id, section.id, isDone));
  }

  /** Tells screen readers, also when it is the same as before. */
  #say(message: string): void {
    this.#message = message && message === this.#message ? `${message}\u00a0` : message;
    this.requestUpdate();
  }

  /**
   * Opens or closes steps, whatever the cause.
   *
   * @param message what the status region says of it
   */
  #setOpen(ids: string[], open: boolean, message = ''): void {
    this.#message = message;
    const changed = ids.filter((id) => this.#open.has(id) !== open);
    for (const id of changed) {
      if (open) this.#open.add(id);
      else this.#open.delete(id);
    }
    this.requestUpdate();
    for (const id of changed) this.dispatchEvent(new GuideStepToggleEvent(id, this.#steps.get(id)!, open));
  }

  #knows(method: string, id: string): boolean {
    return allowedValues(method, id, [...this.#steps.keys()]).includes(id);
  }

  #element(kind: 'panel' | 'section' | 'step', id: string): HTMLElement | null {
    return this.shadowRoot?.getElementById(`${kind}-${id}`) ?? null;
  }
}
