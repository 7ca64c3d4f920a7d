// The guide stands first in the script, which compresses better so.
import { languages, nearestLanguage, type Language } from './languages/index.js';
import { LitElement, type PropertyValues } from 'lit';
import { allowedValues } from './allowed-values.js';
import { GuideLoadEvent, GuideStepToggleEvent } from './events.js';
import type { Guide } from './guide/guide.js';
import { pageLanguage } from './languages/page-language.js';
import { Address, type Destination } from './reader/address.js';
import { reveal } from './reader/reveal.js';
import { styles } from './styles/index.js';
import { version } from './version.js';
import { guideView } from './view/guide.js';

/**
 * A guide to leaving TikTok, or to staying and being harder to reach, as collapsible steps.
 *
 * @tag tiktok-exit-guide
 * @slot - What is shown until, and unless, the script runs: a link, or the guide as plain HTML.
 * @fires {GuideLoadEvent} guide-load - A guide is on screen. The event has `guide`.
 * @fires {GuideStepToggleEvent} guide-step-toggle - A step was opened or closed. The event has `step`, `section` and `open`.
 */
export class TikTokExitGuide extends LitElement implements Destination {
  /** The version of this build. */
  static readonly version = version;

  static override properties = {
    lang: { reflect: true },
    dir: { reflect: true },
    headingLevel: { attribute: 'heading-level' },
    sections: {},
    open: {},
    theme: { reflect: true },
    print: { reflect: true },
  };

  static override styles = styles;

  /** Language of the guide. Default: the nearest `lang` on the page, if there is a guide in it, else the browser's, else English. */
  declare lang: string;
  /** Direction of the text: `ltr` or `rtl`. Default: that of the guide's language. */
  declare dir: string;
  /** Level of the title's heading, `1` to `4`; sections and steps follow. Default: `2`. */
  declare headingLevel?: string | number;
  /** Ids of the sections to show, in that order, with spaces between them. Default: all sections. */
  declare sections?: string;
  /** Ids of the steps that are open at first, with spaces between them, or `all`. Default: none. */
  declare open?: string;
  /** `light` or `dark`. Default: the `color-scheme` of the page. */
  declare theme?: string;
  /** `as-shown` prints only the steps that are open. Default: everything is printed. */
  declare print?: string;

  #language: Language = languages.en!;
  /** The language's guide, with the sections that are shown. */
  #guide: Guide = this.#language.guide;
  /** The steps that are shown, each with the id of its section. */
  #steps = new Map<string, string>();
  #open = new Set<string>();
  #current?: string;
  #message = '';

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

  /** @internal */
  shows(id: string): boolean {
    return this.#steps.has(id) || this.#guide.sections.some((section) => section.id === id);
  }

  /** @internal */
  goTo(id: string, focus: boolean, scroll = true): void {
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = this.#language;
    this.#language = this.#chooseLanguage();
    const isNew = !this.hasUpdated || this.#language !== before;
    const isRearranged = isNew || changed.has('sections');
    if (isRearranged) this.#chooseSections();
    if (changed.has('open')) {
      const all = [...this.#steps.keys()];
      const wanted = allowedValues('open', this.open, [...all, 'all']);
      const open = new Set(wanted.includes('all') ? all : wanted);
      // Also sends the focus out of what is closed; at first nothing is open, so nothing is told.
      this.#setOpen(
        all.filter((id) => !open.has(id)),
        false,
      );
      this.#open = open;
    }
    // A panel of the old arrangement may become another step's.
    if (!isRearranged) reveal([...this.#open].map((id) => this.#element('panel', id)));
    if (isNew) void this.updateComplete.then(() => this.dispatchEvent(new GuideLoadEvent(this.#language.guide)));
  }

  protected override render(): unknown {
    const { words } = this.#language;
    allowedValues('theme', this.theme, ['light', 'dark']);
    allowedValues('print', this.print, ['as-shown']);
    const [dir = words.dir] = allowedValues('dir', this.dir, ['ltr', 'rtl']);
    const [headingLevel = 2] = allowedValues('heading-level', this.headingLevel, ['1', '2', '3', '4']);
    return guideView({
      guide: this.#guide,
      words,
      dir,
      headingLevel: Number(headingLevel),
      open: this.#open,
      current: this.#current,
      message: this.#message,
      shows: (id) => this.shows(id),
      toggle: (id) => this.#setOpen([id], !this.#open.has(id)),
      toggleAll: ({ title, steps }) => {
        const ids = steps.map(({ id }) => id);
        const open = !ids.every((id) => this.#open.has(id));
        this.#setOpen(ids, open, (open ? words.allShown : words.allHidden)(title));
      },
      found: (id) => this.#setOpen([id], true),
      follow: (event, id) => {
        // With a modifier key the link opens in a new tab or window, as any other.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.goTo(id, true);
      },
    });
  }

  #chooseLanguage(): Language {
    const wanted = nearestLanguage(this.lang);
    if (!wanted) allowedValues('lang', this.lang, Object.keys(languages));
    return wanted ?? nearestLanguage(pageLanguage(this), ...navigator.languages) ?? languages.en!;
  }

  #chooseSections(): void {
    const { guide } = this.#language;
    const wanted = allowedValues(
      'sections',
      this.sections,
      guide.sections.map(({ id }) => id),
    );
    const sections = wanted.map((id) => guide.sections.find((section) => section.id === id)!);
    this.#guide = { ...guide, sections: sections.length ? sections : guide.sections };
    this.#steps = new Map(this.#guide.sections.flatMap(({ id, steps }) => steps.map((step) => [step.id, id])));
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
      if (open) {
        this.#open.add(id);
      } else {
        this.#open.delete(id);
        // The focus must not stay in what is about to be hidden.
        const focused = this.shadowRoot?.activeElement ?? null;
        if (this.#element('panel', id)?.contains(focused)) this.#element('step', id)?.focus();
      }
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
