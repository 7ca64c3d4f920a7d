import type { ReactiveControllerHost } from 'lit';
import { calendar } from '../browser/calendar.js';
import { copyText } from '../browser/copy-text.js';
import { today } from '../browser/days.js';
import { devicePlatform } from '../browser/device-platform.js';
import { download } from '../browser/download.js';
import { numberedSteps, platformsOf, type Arrangement } from '../guide/arrange.js';
import { contains } from '../guide/contains.js';
import type { Guide, Section, Step } from '../guide/guide.js';
import { isOnRoute, startOf } from '../guide/routes.js';
import type { Words } from '../languages/words.js';
import { linkedId, shareAddress } from '../browser/deep-link.js';
import { Flow, type PlacedStep } from './flow.js';
import { Progress } from './progress.js';
import { GuidePlatformChangeEvent, GuideStepDoneEvent, GuideStepToggleEvent } from './reader-events.js';

export type ReaderHost = ReactiveControllerHost & HTMLElement & { readonly hasUpdated: boolean };

/** A link that led the reader to another section. It is remembered so that the reader can go back. */
export interface FollowedLink {
  element: HTMLElement;
  /** Id of the step or section with the link. */
  from: string;
  /** Id of the step or section to which the link led. */
  to: string;
  /** The route on which the reader was before following the link. */
  route?: string;
}

/**
 * What the reader has opened, chosen, ticked and filled in, and the methods that change this state. Views read the state and
 * call the methods. All events in `reader-events.ts` are dispatched here. When the page is closed, all state is lost, except
 * `progress` if the reader chose to keep it.
 */
export class ReaderState {
  /** Ids of the open steps. */
  readonly open = new Set<string>();
  /** Ids of the unfolded sections. */
  readonly openSections = new Set<string>();
  /** Title of the route to show. If undefined, all sections are shown. */
  route?: string;
  /** Id of the platform to show. If undefined, the instructions for all platforms are shown. */
  platform?: string;
  /** The language that the reader chose. Undefined if the reader chose none. The value can come from the storage, so it can be anything. */
  language?: unknown;
  /** Ticks, first days of waits, and the chosen route and platform. */
  readonly progress: Progress;
  /** Id of the step whose date field has no complete date, for example while the reader types. */
  unfinishedDate?: string;
  /** Values of the input fields of letters, by the name of the field. */
  readonly fields = new Map<string, string>();
  /** Identifies the text that the reader could not copy, because the browser did not allow it. */
  refusedCopy?: unknown;
  /** Text of the status region for screen readers. */
  message = '';
  /**
   * Whether `message` confirms that a control did what it should. Otherwise the message says why the control did
   * not, or asks something.
   */
  isConfirmed = false;
  /** Whether the guide is drawn for paper: all texts, all controls and the list of sources. */
  isDrawnForPrint = false;

  readonly #host: ReaderHost;
  #current?: string;
  #followed?: FollowedLink;
  /** Ids of the steps that are open, or were open before. */
  readonly #used = new Set<string>();
  /** Ids of the sections whose content is drawn, and of the steps whose text is drawn although they were never open. */
  readonly #drawn = new Set<string>();
  /** Number of changes of single steps, by the id of the step and by the id of its section. */
  readonly #changes = new Map<string, number>();
  /** Number of changes that can concern all steps. */
  #allChanges = 0;
  /** Id of the control that has the message beside it. */
  #messagePlace?: unknown;
  /** The last result of `flow`. Undefined if the state has changed since then, so that `flow` makes a new one. */
  #flow?: Flow;
  /** Id of the step that was next at the last change. */
  #next?: string;
  #hasUsedKeep = false;
  #arrangement: Arrangement;
  #words: Words;
  #guideKey?: string;
  /** Whether the guide has the same sections as the guide before it. */
  #isTranslated = false;

  constructor(host: ReaderHost, arrangement: Arrangement, words: Words) {
    this.#host = host;
    this.progress = new Progress(host, () => this.#changed());
    this.#arrangement = arrangement;
    this.#words = words;
  }

  /**
   * Sets the guide to show and the words for messages.
   *
   * @param guideKey differs between guides with different steps. If it stays the same, the guide can be in another language:
   *   then the route stays, and the sections that are unfolded stay so
   */
  show(arrangement: Arrangement, words: Words, guideKey: string): void {
    const { allRoutes } = this.#arrangement;
    if (guideKey === this.#guideKey && this.route !== undefined && !arrangement.allRoutes.includes(this.route)) {
      this.route = arrangement.allRoutes[allRoutes.indexOf(this.route)];
    }
    this.#isTranslated = guideKey === this.#guideKey && sectionIds(arrangement) === sectionIds(this.#arrangement);
    this.#arrangement = arrangement;
    this.#words = words;
    this.#guideKey = guideKey;
    this.#flow = undefined;
  }

  /** Loads the kept progress. The parameters are those of `Progress.load()`. */
  loadProgress(guideKey: string, canKeep: boolean): void {
    this.progress.load(guideKey, canKeep);
    // The controls that keep the progress are also in steps with a wait. So all steps are updated.
    this.#changed();
  }

  /** Id of the step that was opened last by a link or by `openStep()`. Undefined if a section was the last target. */
  get current(): string | undefined {
    return this.#current;
  }

  set current(step: string | undefined) {
    this.#changed([this.#current, step]);
    this.#current = step;
  }

  /** The way of the reader through the numbered steps, as it is now. */
  get flow(): Flow {
    const { done, days } = this.progress;
    const day = today();
    if (this.#flow?.today !== day) {
      this.#flow = new Flow({ sections: this.#arrangement.guide.sections, route: this.route, done, days, today: day });
    }
    return this.#flow;
  }

  /**
   * Whether the controls that keep the progress are shown at the top of the guide. Without progress, there is nothing
   * to keep. Controls that the reader has used stay, even if the progress has been erased.
   */
  get isKeepOffered(): boolean {
    const { done, days, isKept } = this.progress;
    return done.size > 0 || days.size > 0 || isKept || this.#hasUsedKeep;
  }

  /** Whether the reader can erase the progress. */
  get isForgetOffered(): boolean {
    return this.progress.isKept || this.#hasUsedKeep;
  }

  /** The last link that led to another section. Undefined if the reader has followed another link since then, or gone back. */
  get followed(): FollowedLink | undefined {
    return this.#followed;
  }

  set followed(link: FollowedLink | undefined) {
    this.#changed([this.#followed?.to, link?.to]);
    this.#followed = link;
  }

  /** The sections on the chosen route. */
  get routeSections(): Section[] {
    return this.#arrangement.guide.sections.filter((section) => isOnRoute(section, this.route));
  }

  /** Whether the content of this section is drawn. */
  isSectionDrawn(section: string): boolean {
    return this.isDrawnForPrint || this.#drawn.has(section);
  }

  /** Whether the controls and sources at the end of this step are drawn. Only steps that were opened or printed need them. */
  isUsed(step: string): boolean {
    return this.isDrawnForPrint || this.#used.has(step);
  }

  /** Whether the text of this step is drawn. */
  isDrawn(step: string): boolean {
    return this.isUsed(step) || this.#drawn.has(step);
  }

  /** Ids of the sections whose content is not drawn. After them, ids of the steps whose text is not drawn. */
  undrawn(): string[] {
    const { guide, steps } = this.#arrangement;
    return [
      ...guide.sections.map(({ id }) => id).filter((section) => !this.isSectionDrawn(section)),
      ...[...steps.keys()].filter((step) => !this.isDrawn(step)),
    ];
  }

  /** Draws the content of folded sections and the texts of closed steps. */
  draw(ids: string[]): void {
    for (const id of ids) this.#drawn.add(id);
    this.#changed(ids);
  }

  /** Draws all texts and controls. If another guide is shown later, its texts and controls are drawn at once. */
  drawForPrint(): void {
    if (this.isDrawnForPrint) return;
    this.isDrawnForPrint = true;
    this.#changed();
  }

  /**
   * The number of changes of this step or section. The views render the step or section again only if this number has changed.
   */
  changes(id: string): number {
    return this.#allChanges + (this.#changes.get(id) ?? 0);
  }

  /** Whether the guide shows a section, a step or a platform with this id. */
  shows(id: string): boolean {
    return this.#arrangement.platforms.has(id) || !!this.sectionOf(id);
  }

  /** The id of the step to which this id leads. Any other id is returned as it is. */
  currentId(id: string): string {
    return this.#arrangement.stepIds.get(id) ?? id;
  }

  /** The section with this id, or with the step to which this id leads. Undefined if the guide does not show it. */
  sectionOf(id: string): Section | undefined {
    const { guide, steps } = this.#arrangement;
    const sectionId = steps.get(this.currentId(id)) ?? id;
    return guide.sections.find((section) => section.id === sectionId);
  }

  /** The title of a section or step. */
  titleOf(id: string): string {
    const section = this.sectionOf(id)!;
    return section.id === id ? section.title : section.steps.find((step) => step.id === id)!.title;
  }

  isStep(id: string): boolean {
    return this.#arrangement.steps.has(id);
  }

  /**
   * Whether a link with this id leads to a platform. If a section or step has the same id, the link leads to that section or
   * step, because otherwise no link could lead there.
   */
  isPlatform(id: string): boolean {
    return this.#arrangement.platforms.has(id) && !this.sectionOf(id);
  }

  /**
   * Chooses the route, and decides which sections are unfolded: on each route, the section in which its readers start,
   * and all sections with an open step. The other sections are folded. If the guide has no routes, all sections are
   * unfolded.
   *
   * The route is the first of these that the guide has: the current route, the route that the reader chose, the first
   * route.
   */
  findRoute(): void {
    const { guide, routes, allRoutes } = this.#arrangement;
    this.route = [this.route, allRoutes[this.progress.route!]].find((route) => routes.includes(route!)) ?? routes[0];
    this.#flow = undefined;
    // The step or section with the last link may no longer be shown. So the guide no longer offers to go back to it.
    this.#followed = undefined;
    if (this.#isTranslated) return this.#drawShown();
    // A reader who comes back goes on at the next step or at the wait. So on the chosen route, the section with that
    // step is unfolded instead of the first one.
    const { state, next, wait } = this.flow;
    const place = state === 'start' ? undefined : (next ?? wait)?.section;
    const starts = routes.length
      ? routes.map((route) => (route === this.route && place) || startOf(guide.sections, route)!)
      : guide.sections;
    const used = guide.sections.filter(({ steps }) => steps.some(({ id }) => this.open.has(id)));
    this.openSections.clear();
    for (const { id } of [...starts, ...used]) this.openSections.add(id);
    this.#drawShown();
  }

  /**
   * Opens these steps and closes all others. For each step that changes, an event is dispatched, except at the first rendering.
   * The events come after the update, so that a listener can open and close steps.
   *
   * @param ids ids of steps
   */
  openOnly(ids: string[]): void {
    const before = new Set(this.open);
    this.open.clear();
    for (const id of ids) this.#open(id);
    const message = this.#unfold(ids.filter((id) => !before.has(id)));
    if (!this.#host.hasUpdated) return this.announce('');
    this.announce(message, ids[0]);
    const changed = [...this.#arrangement.steps].filter(([id]) => before.has(id) !== this.open.has(id));
    void this.#host.updateComplete.then(() => {
      for (const [id, section] of changed) {
        // A listener of an earlier event may have opened or closed this step again. The event for that is already dispatched.
        if (before.has(id) !== this.open.has(id)) {
          this.#dispatch(new GuideStepToggleEvent(id, section, this.open.has(id)));
        }
      }
    });
  }

  /**
   * Opens or closes steps. When steps are opened, their sections are unfolded. If none of these sections is on the
   * chosen route, a route with the first of them is chosen, and the name of the route is added to the message.
   *
   * @param message text for the status region
   */
  setOpen(ids: string[], open: boolean, message = ''): void {
    const route = open ? this.#unfold(ids) : '';
    const changed = ids.filter((id) => this.open.has(id) !== open);
    for (const id of changed) {
      if (open) this.#open(id);
      else this.open.delete(id);
    }
    const messages = [message, route].filter(Boolean).join('. ');
    // If the route has changed, the message is also shown in the first step, because the choice of the route can be too
    // far above to be seen.
    this.#setMessage(messages, route ? ids[0] : undefined, route ? [...changed, ids[0]] : changed);
    for (const id of changed) this.#dispatch(new GuideStepToggleEvent(id, this.#arrangement.steps.get(id)!, open));
  }

  #open(step: string): void {
    this.open.add(step);
    this.#used.add(step);
  }

  setAllOpen(open: boolean): void {
    this.setOpen([...this.#arrangement.steps.keys()], open);
  }

  toggle(step: string): void {
    this.setOpen([step], !this.open.has(step));
  }

  /** Folds or unfolds a section. */
  toggleSection(id: string): void {
    if (this.openSections.delete(id)) this.#changed([id]);
    else this.#unfold([id]);
    this.announce('', undefined, []);
  }

  /** Unfolds a section, because a link led there. */
  showSection(id: string): void {
    this.#setMessage(this.#unfold([id]), id, []);
  }

  /** Unfolds a section in which find-in-page has found the text. */
  unfoldFound({ id }: Section): void {
    // If the text is in a step, `openFound()` has already unfolded the section and set a message. `showSection()` would
    // replace that message.
    if (!this.openSections.has(id)) this.showSection(id);
  }

  /**
   * Find-in-page has found a text in this section. If the section is not on the chosen route, chooses a route that
   * contains it.
   */
  showFoundRoute(section: Section): void {
    const message = this.#routeTo([section]);
    if (message) this.#setMessage(message, section.id, []);
  }

  /**
   * Unfolds sections. Each id is the id of a section or of a step in a section.
   *
   * @returns the message of `#routeTo()`
   */
  #unfold(ids: string[]): string {
    const sections = [...new Set(ids.map((id) => this.sectionOf(id)!))];
    const folded = sections.map(({ id }) => id).filter((id) => !this.openSections.has(id));
    for (const id of folded) this.openSections.add(id);
    this.#changed(folded);
    const message = this.#routeTo(sections);
    this.#drawShown();
    return message;
  }

  /**
   * If none of these sections is on the chosen route, chooses a route with the first of them.
   *
   * @returns a message that names the route if it has changed, otherwise an empty text
   */
  #routeTo(sections: Section[]): string {
    const [first] = sections;
    if (!first || sections.some((section) => isOnRoute(section, this.route))) return '';
    this.route = this.#arrangement.routes.find((route) => isOnRoute(first, route))!;
    this.#drawShown();
    return this.#words.routeShown(this.route);
  }

  /** Draws the content of the unfolded sections on the chosen route. */
  #drawShown(): void {
    for (const { id } of this.routeSections) if (this.openSections.has(id)) this.#drawn.add(id);
  }

  /** Opens all steps of a section. If all steps are already open, closes all of them. */
  toggleAll({ title, steps }: Section): void {
    const ids = steps.map(({ id }) => id);
    const open = !ids.every((id) => this.open.has(id));
    this.setOpen(ids, open, (open ? this.#words.allShown : this.#words.allHidden)(title));
  }

  /**
   * Opens a step in which find-in-page has found the text.
   *
   * @param platform the platform whose instructions contain the text. The reader did not choose this platform, so a message names
   *   it
   */
  openFound(step: string, platform?: string): void {
    const isOther = platform !== undefined && platform !== this.platform;
    // The browser can send a second event for the same text. Then the step is already open, and a second message would
    // replace the first one.
    if (!isOther && this.open.has(step)) return;
    if (isOther) this.showPlatform(platform);
    this.setOpen([step], true, isOther ? this.#words.platformShown(this.#arrangement.platforms.get(platform)!) : '');
  }

  /** @param route a route of the guide, or undefined if the guide has none */
  showRoute(route: string | undefined): void {
    this.route = route;
    this.#drawShown();
    this.announce('', undefined, []);
  }

  /** Shows the route that the reader chose, and stores the choice with the progress. */
  chooseRoute(route: string): void {
    this.showRoute(route);
    this.progress.setRoute(this.#arrangement.allRoutes.indexOf(route));
  }

  showPlatform(id: string): void {
    if (id === this.platform) return;
    this.platform = id;
    this.announce('', undefined, this.#placesWith('ways'));
    this.#dispatch(new GuidePlatformChangeEvent(id));
  }

  /** Shows the platform that the reader chose, and stores the choice with the progress. */
  choosePlatform(id: string): void {
    this.showPlatform(id);
    this.progress.setPlatform(id);
  }

  /** Takes the language that the reader chose on an earlier visit. Call this before the first rendering. */
  findLanguage(): void {
    this.language ??= this.progress.keptLanguage;
  }

  /** Shows the guide in the language that the reader chose, and stores the choice with the progress. */
  chooseLanguage(tag: string): void {
    this.language = tag;
    this.progress.setLanguage(tag);
    this.announce('', undefined, []);
  }

  /**
   * Chooses the platform to show: the first platform in this list for which the guide has instructions.
   *
   * 1. the platform in `attribute`, if `isAttributeNew` is true
   * 2. the current platform
   * 3. the platform in `attribute`, if `isAttributeNew` is false
   * 4. the platform to which the address of the page links
   * 5. the platform that the reader chose
   * 6. the platform of the device
   *
   * If the guide has instructions for none of these platforms, the instructions for all platforms are shown.
   *
   * @param guide the guide with all its sections
   * @param attribute value of the attribute `platform`
   * @param isAttributeNew whether the attribute overrides the current platform
   */
  findPlatform(guide: Guide, attribute: string | undefined, isAttributeNew: boolean): void {
    const platforms = platformsOf(guide.sections);
    const linked = linkedId(location.hash);
    const found = [
      isAttributeNew ? attribute : this.platform,
      this.platform,
      // A new attribute stands first in this list. An older one may name a platform that only the new guide has.
      attribute,
      linked !== undefined && this.isPlatform(linked) ? linked : undefined,
      this.progress.platform,
      devicePlatform(),
    ].find((id) => platforms.has(id!));
    if (this.#host.hasUpdated && found) this.showPlatform(found);
    else this.platform = found;
  }

  /**
   * Marks a step or a line of a checklist as done, or removes the mark.
   *
   * @param id id of the step or of the line
   * @returns a promise that resolves when the change is rendered
   */
  tick(id: string, isDone: boolean): Promise<unknown> {
    this.progress.setDone(id, isDone);
    this.#startWaits(id, isDone);
    const { done } = this.progress;
    const section = this.isStep(id) ? this.sectionOf(id) : undefined;
    // A line of a checklist needs no message, because screen readers announce the state of its checkbox.
    if (!section) {
      this.announce('', undefined, placeOfLine(id));
      return this.#host.updateComplete;
    }
    const steps = numberedSteps(section);
    const finished = steps.filter((step) => done.has(step.id)).length;
    this.announce(
      this.#words.progress(finished, steps.length),
      undefined,
      // The button in each open step names the step that comes next. So all open steps are updated too.
      [...this.#stepAndNext(id).map((step) => step?.id), ...this.open],
    );
    this.#dispatch(new GuideStepDoneEvent(id, section.id, isDone));
    return this.#host.updateComplete;
  }

  /**
   * Marks a step as done, closes it and opens the next one. A step with a wait is marked only when its wait is over.
   * Until then, only the first day of the wait is stored.
   *
   * @returns the step that is now open. Undefined if no further step can be done today
   */
  finish(id: string): PlacedStep | undefined {
    const { flow, progress } = this;
    const { step, section } = flow.find(id)!;
    // Find the next step before marking this step. Marking this step starts the wait of the next step, if it has one. After
    // that, `flow.after()` would skip the step with the wait.
    const next = flow.after(id);
    const first = progress.days.get(id) ?? today();
    const left = step.wait ? first + step.wait - today() : -1;
    if (left >= 0) {
      if (!progress.days.has(id)) progress.setDay(id, first);
      this.announce(this.#words.daysLeft(left));
    } else {
      // Some steps can be done only after a wait. If the reader has done such a step, the wait is over. So the step with the
      // wait is marked too.
      const wait = step.afterWait ? flow.waitBefore(step)?.step : undefined;
      if (wait && progress.days.has(wait.id) && !progress.done.has(wait.id)) void this.tick(wait.id, true);
      void this.tick(id, true);
    }
    const { message } = this;
    this.setOpen([id], false, message);
    if (!next) return undefined;
    if (next.section !== section) this.openSections.delete(section.id);
    this.current = next.step.id;
    this.setOpen([next.step.id], true, message);
    return next;
  }

  /**
   * If a step has `startOver`, a link in it to an earlier step starts again from there. Ticks and days that stayed would be
   * wrong: a reader who deletes the account again would be led past the deletion, and told the end of the first wait.
   *
   * @param from id of the step with the link
   * @param to id of the step to which the link leads
   */
  startOver(from: string, to: string): void {
    const steps = this.routeSections.flatMap(numberedSteps);
    const [first, last] = [to, from].map((id) => steps.findIndex((step) => step.id === id)) as [number, number];
    if (first < 0 || first >= last || !steps[last]!.startOver) return;
    // The message of the last tick stays. So the first step is the last to lose its tick.
    for (const { id } of steps.slice(first).toReversed()) {
      if (this.progress.days.has(id)) this.progress.setDay(id, undefined);
      if (this.progress.done.has(id)) void this.tick(id, false);
    }
    this.#changed();
  }

  /**
   * Stores a day from a link, such as the link in a calendar event, as the first day of a wait. If a first day is
   * already stored, that day is kept. A day in the future is ignored.
   *
   * @param id id of the step to which the link leads: the step with the wait, or a step after it
   */
  takeDay(id: string, day: number): void {
    const step = this.flow.find(id)?.step;
    const wait = step && (step.wait ? step : this.flow.waitBefore(step)?.step);
    if (!wait || this.progress.days.has(wait.id) || day > today()) return;
    this.progress.setDay(wait.id, day);
    this.#changed();
  }

  /**
   * Stores the first day of a wait.
   *
   * @param day the first day. It is NaN if the field is empty, or if its year is still incomplete. Then nothing is stored
   * @param answer text for the status region
   */
  beginWait(step: string, day: number, answer: string): void {
    // A stored day is rendered into the field. An incomplete date is not stored, because the rendering would clear the field
    // while the reader types.
    const changed = [this.unfinishedDate, step];
    this.unfinishedDate = isNaN(day) ? step : undefined;
    if (!this.unfinishedDate) this.progress.setDay(step, day);
    this.announce(answer, undefined, [...changed, ...this.open]);
  }

  /**
   * Downloads a calendar file for the day after a wait. The file contains a link to the step that is due on that day,
   * and the link contains the first day of the wait. The first day is also stored, so that on later days, too, the
   * guide shows the day that is in the file.
   *
   * @param first first day of the wait
   * @param days length of the wait in days
   * @param title title of the calendar event
   */
  addToCalendar(step: string, first: number, days: number, title: string): void {
    const { id } = this.flow.awaited(step) ?? { id: step };
    const text = `${this.#words.eventText} ${shareAddress(id, first)}`;
    download(
      'tiktok-exit-guide.ics',
      'text/calendar',
      calendar(`${step}@${location.host}`, first + days + 1, title, text),
    );
    this.progress.setDay(step, first);
    this.confirm(this.#words.calendarMade, `wait-${step}`);
  }

  /** Sets the value of a field of a letter. Fields with the same name have the same value in all letters. */
  fillField(name: string, value: string): void {
    this.fields.set(name, value);
    this.announce('', undefined, this.#placesWith('letter'));
  }

  /**
   * Copies a text. If the browser does not allow that, the text is shown and selected, so that the reader can copy the text.
   *
   * @param id identifies the text in the guide: no other text has the same id
   * @param copied text for the status region after the copy
   */
  async copy(id: unknown, text: string, copied: string): Promise<void> {
    const isCopied = await copyText(text);
    this.refusedCopy = isCopied ? undefined : id;
    if (isCopied) this.confirm(copied, id);
    else this.announce(this.#words.copyRefused, id);
    await this.#host.updateComplete;
    const textArea = this.#host.shadowRoot!.getElementById('refused') as HTMLTextAreaElement | null;
    textArea?.focus();
    textArea?.select();
  }

  /**
   * @param place id of the control
   * @returns whether the progress is kept on the device now; always false if the browser blocks the storage
   */
  keepProgress(isKept: boolean, place: string): boolean {
    this.#hasUsedKeep = true;
    this.progress.keep(isKept);
    this.announce(isKept && !this.progress.isKept ? this.#words.notKept : '', place);
    return this.progress.isKept;
  }

  /**
   * Handles a press of the button that deletes the progress. The first press only asks, because deleted progress cannot be
   * restored. If the question is still visible, the second press deletes the progress. The second click of a double click is
   * ignored.
   *
   * @param place id of the button
   */
  pressForget({ detail: clicks }: MouseEvent, place: string): void {
    if (clicks > 1) return;
    if (this.said(place) === this.#words.forgetAgain) this.forget(place);
    else this.announce(this.#words.forgetAgain, place);
  }

  forget(place = 'keep'): void {
    this.progress.forget();
    this.confirm(this.#words.forgotten, place);
  }

  /** Says that a control did what it should. The parameters are those of `announce`. */
  confirm(message: string, place: unknown): void {
    this.announce(message, place);
    this.isConfirmed = true;
  }

  /**
   * Sets the text of the status region. Screen readers announce only a text that has changed. So if the same message comes
   * twice, a no-break space is added to the second message.
   *
   * @param place id of the control that caused the message. The message is visible beside this control until the next message
   * @param changed ids of the steps or sections that the change concerns. Default: all
   */
  announce(message: string, place?: unknown, changed?: (string | undefined)[]): void {
    this.#setMessage(message && message === this.message ? `${message}\u00a0` : message, place, changed);
  }

  #setMessage(message: string, place?: unknown, changed?: (string | undefined)[]): void {
    // If the last message is visible beside a control, it must disappear there. The control can be in any step, so all steps
    // are updated.
    this.#changed(this.#messagePlace === undefined ? changed : undefined);
    this.message = message;
    this.isConfirmed = false;
    this.#messagePlace = message ? place : undefined;
  }

  /**
   * Updates the host element.
   *
   * @param steps ids of the steps that the change concerns. Default: all steps
   */
  #changed(steps?: (string | undefined)[]): void {
    this.#flow = undefined;
    const next = this.flow.next?.step.id;
    if (!steps) this.#allChanges++;
    // The next step has a mark. If another step is the next one now, both steps are updated.
    for (const step of steps && next !== this.#next ? [...steps, this.#next, next] : (steps ?? [])) {
      for (const id of [step, this.#arrangement.steps.get(step!)]) {
        if (id !== undefined) this.#changes.set(id, (this.#changes.get(id) ?? 0) + 1);
      }
    }
    this.#next = next;
    this.#host.requestUpdate();
  }

  /** The message that the control with this id caused. Empty if another control caused the current message. */
  said(place: unknown): string {
    return place === this.#messagePlace ? this.message : '';
  }

  /**
   * When a step is marked as done, today becomes the first day of the wait of this step and of the wait of the next step. A
   * wait that already has a first day is not changed. When the mark is removed, the wait of the next step is cancelled if its
   * first day is today.
   */
  #startWaits(id: string, isDone: boolean): void {
    const { days } = this.progress;
    const [step, next] = this.#stepAndNext(id);
    if (!step) return;
    if (isDone) {
      for (const each of [step, next]) {
        if (each?.wait && !days.has(each.id)) this.progress.setDay(each.id, today());
      }
    } else if (next?.wait && days.get(next.id) === today()) this.progress.setDay(next.id, undefined);
  }

  /** Ids of the shown sections and steps whose text contains a block of this type. */
  #placesWith(type: 'ways' | 'letter'): string[] {
    return this.#arrangement.guide.sections.flatMap((section) => [
      ...(contains(section.intro, type) ? [section.id] : []),
      ...section.steps.filter(({ body }) => contains(body, type)).map(({ id }) => id),
    ]);
  }

  /** A numbered step and the numbered step after it. Both are undefined if no numbered step has this id. */
  #stepAndNext(id: string): (Step | undefined)[] {
    const steps = this.routeSections.flatMap(numberedSteps);
    const index = steps.findIndex((step) => step.id === id);
    return index < 0 ? [] : steps.slice(index, index + 2);
  }

  #dispatch(event: Event): void {
    this.#host.dispatchEvent(event);
  }
}

/**
 * Returns the id of the step or section that contains a line of a checklist. The id of a line consists of that id, a space and
 * a key. A line in the introduction of the guide is in no step or section, so the result is undefined.
 */
const placeOfLine = (id: string) => id.match(/^[^ ]+/) ?? undefined;

/** The ids of the shown sections, as one text. */
const sectionIds = ({ guide }: Arrangement) => guide.sections.map(({ id }) => id).join(' ');
