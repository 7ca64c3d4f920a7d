import type { ReactiveControllerHost } from 'lit';
import { calendar } from '../browser/calendar.js';
import { copyText } from '../browser/copy-text.js';
import { today } from '../browser/days.js';
import { devicePlatform } from '../browser/device-platform.js';
import { download } from '../browser/download.js';
import { numberedSteps, platformsOf, type Arrangement } from '../guide/arrange.js';
import type { Guide, Section } from '../guide/guide.js';
import type { Words } from '../languages/words.js';
import { deepAddress, linkedId } from '../browser/deep-link.js';
import { Progress } from './progress.js';
import { GuidePlatformChangeEvent, GuideStepDoneEvent, GuideStepToggleEvent } from './reader-events.js';

export type ReaderHost = ReactiveControllerHost & HTMLElement & { readonly hasUpdated: boolean };

/**
 * What the reader has opened, chosen, ticked and filled in, and the methods that change this state. Views read the state and
 * call the methods. All events in `reader-events.ts` are dispatched here. When the page is closed, all state is lost, except
 * `progress` if the reader chose to keep it.
 */
export class ReaderState {
  /** Ids of the open steps. */
  readonly open = new Set<string>();
  /** Id of the step to which the last link or call of `openStep()` went. */
  current?: string;
  /** Id of the platform to show. If undefined, the instructions for all platforms are shown. */
  platform?: string;
  /** Ticks, first days of waits and the chosen platform. */
  readonly progress: Progress;
  /** Whether the guide offers to keep the progress on the device. */
  canKeep = true;
  /** Id of the step whose date field has no complete date, for example while the reader types. */
  unfinishedDate?: string;
  /** Values of the input fields of letters, by the name of the field. */
  readonly fields = new Map<string, string>();
  /** Id of the text that the reader could not copy, because the browser did not allow it. */
  refusedCopy?: string;
  /** Text of the status region for screen readers. */
  message = '';

  readonly #host: ReaderHost;
  #arrangement: Arrangement;
  #words: Words;

  constructor(host: ReaderHost, arrangement: Arrangement, words: Words) {
    this.#host = host;
    this.progress = new Progress(host);
    this.#arrangement = arrangement;
    this.#words = words;
  }

  /**
   * Sets the guide to show and the words for messages.
   */
  show(arrangement: Arrangement, words: Words): void {
    this.#arrangement = arrangement;
    this.#words = words;
  }

  /** Whether the guide shows a section, a step or a platform with this id. */
  shows(id: string): boolean {
    const { guide, steps, platforms } = this.#arrangement;
    return steps.has(id) || platforms.has(id) || guide.sections.some((section) => section.id === id);
  }

  isStep(id: string): boolean {
    return this.#arrangement.steps.has(id);
  }

  /**
   * Whether a link with this id leads to a platform. If a section or step has the same id, the link leads to that section or
   * step, because otherwise no link could lead there.
   */
  isPlatform(id: string): boolean {
    const { guide, platforms } = this.#arrangement;
    return platforms.has(id) && !this.isStep(id) && !guide.sections.some((section) => section.id === id);
  }

  /**
   * Opens these steps and closes all others. For each step that changes, an event is dispatched, except at the first rendering.
   * The events come after the update, so that a listener can open and close steps.
   *
   * @param ids ids of steps
   */
  openOnly(ids: string[]): void {
    const before = new Set(this.open);
    this.message = '';
    this.open.clear();
    for (const id of ids) this.open.add(id);
    if (!this.#host.hasUpdated) return;
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
   * Opens or closes steps.
   *
   * @param message text for the status region
   */
  setOpen(ids: string[], open: boolean, message = ''): void {
    this.message = message;
    const changed = ids.filter((id) => this.open.has(id) !== open);
    for (const id of changed) {
      if (open) this.open.add(id);
      else this.open.delete(id);
    }
    this.#host.requestUpdate();
    for (const id of changed) this.#dispatch(new GuideStepToggleEvent(id, this.#arrangement.steps.get(id)!, open));
  }

  setAllOpen(open: boolean): void {
    this.setOpen([...this.#arrangement.steps.keys()], open);
  }

  toggle(step: string): void {
    this.setOpen([step], !this.open.has(step));
  }

  /** Opens all steps of a section. If all steps are already open, closes all of them. */
  toggleAll({ title, steps }: Section): void {
    const ids = steps.map(({ id }) => id);
    const open = !ids.every((id) => this.open.has(id));
    this.setOpen(ids, open, (open ? this.#words.allShown : this.#words.allHidden)(title));
  }

  /**
   * Opens a step in which find-in-page has found the text. If the found text also changed the platform, the status message
   * about the platform stays.
   */
  openFound(step: string): void {
    this.setOpen([step], true, this.message);
  }

  showPlatform(id: string, message = ''): void {
    if (id === this.platform) return;
    this.platform = id;
    this.announce(message);
    this.#dispatch(new GuidePlatformChangeEvent(id));
  }

  /** Shows the platform that the reader chose, and stores the choice with the progress. */
  choosePlatform(id: string): void {
    this.showPlatform(id);
    this.progress.setPlatform(id);
  }

  /**
   * Shows a platform in whose instructions find-in-page has found the text. The reader did not choose this platform, so a
   * message names the platform.
   */
  showFoundPlatform(id: string): void {
    this.showPlatform(id, this.#words.platformShown(this.#arrangement.platforms.get(id)!));
  }

  /**
   * Sets the platform to the first of these that the guide has: the attribute if it is new, the current platform, the
   * attribute if it is not new, the deep link in the address of the page, the platform that the reader chose, the platform of
   * the device. If the guide has none of these platforms, the instructions for all platforms are shown.
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
      // The attribute is not new, but it may name a platform that only the new guide has.
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
   */
  tick(id: string, isDone: boolean): void {
    this.progress.setDone(id, isDone);
    this.#startWaits(id, isDone);
    const { done } = this.progress;
    const section = this.#arrangement.guide.sections.find((each) => each.id === this.#arrangement.steps.get(id));
    // A line of a checklist needs no message, because screen readers announce the state of its checkbox.
    if (!section) return this.announce('');
    const steps = numberedSteps(section);
    this.announce(this.#words.progress(steps.filter((step) => done.has(step.id)).length, steps.length));
    this.#dispatch(new GuideStepDoneEvent(id, section.id, isDone));
  }

  /**
   * Stores the first day of a wait.
   *
   * @param day NaN if the field has no date, or a date with an incomplete year
   * @param answer text for the status region
   */
  beginWait(step: string, day: number, answer: string): void {
    // A stored day is rendered into the field. An incomplete date is not stored, because the rendering would clear the field
    // while the reader types.
    this.unfinishedDate = isNaN(day) ? step : undefined;
    if (!this.unfinishedDate) this.progress.setDay(step, day);
    this.announce(answer);
  }

  /**
   * Downloads a calendar file for the last day of a wait. The first day of the wait is also stored, so that the guide shows
   * the same last day as the file on later days too.
   *
   * @param start first day of the wait
   * @param days length of the wait in days
   * @param title title of the calendar event
   */
  addToCalendar(step: string, start: number, days: number, title: string): void {
    const text = calendar(`${step}@${location.host}`, start + days, title, deepAddress(step));
    download('tiktok-exit-guide.ics', 'text/calendar', text);
    this.progress.setDay(step, start);
    this.announce(this.#words.calendarSaved);
  }

  /** Sets the value of a field of a letter. Fields with the same name have the same value in all letters. */
  fillField(name: string, value: string): void {
    this.fields.set(name, value);
    this.#host.requestUpdate();
  }

  /**
   * Copies a text. If the browser does not allow that, the text is shown and selected, so that the reader can copy the text.
   *
   * @param id unique id of the text in the guide
   * @param copied text for the status region after the copy
   */
  async copy(id: string, text: string, copied: string): Promise<void> {
    const isCopied = await copyText(text);
    this.refusedCopy = isCopied ? undefined : id;
    this.announce(isCopied ? copied : this.#words.copyRefused);
    await this.#host.updateComplete;
    const textArea = this.#host.shadowRoot!.getElementById('refused') as HTMLTextAreaElement | null;
    textArea?.focus();
    textArea?.select();
  }

  /** @param canKeep whether the attribute `remember` allows to keep progress on the device */
  allowKeeping(canKeep: boolean): void {
    this.canKeep = canKeep;
    this.progress.allow(canKeep);
  }

  /** @returns whether the progress is kept on the device now; always false if the browser blocks the storage */
  keepProgress(isKept: boolean): boolean {
    this.progress.keep(isKept);
    this.announce(isKept && !this.progress.isKept ? this.#words.notKept : '');
    return this.progress.isKept;
  }

  forget(): void {
    this.progress.forget();
    this.announce(this.#words.forgotten);
  }

  /**
   * Sets the text of the status region. Screen readers announce only a text that has changed. So if the same message comes
   * twice, a no-break space is added to the second message.
   */
  announce(message: string): void {
    this.message = message && message === this.message ? `${message}\u00a0` : message;
    this.#host.requestUpdate();
  }

  /**
   * When a step is marked as done, today becomes the first day of the wait of this step and of the wait of the next step. A
   * wait that already has a first day is not changed. When the mark is removed, the wait of the next step is cancelled if its
   * first day is today.
   */
  #startWaits(id: string, isDone: boolean): void {
    const { days } = this.progress;
    const steps = this.#arrangement.guide.sections.flatMap(numberedSteps);
    const index = steps.findIndex((step) => step.id === id);
    if (index < 0) return;
    const next = steps[index + 1];
    if (isDone) {
      for (const step of [steps[index], next]) {
        if (step?.wait && !days.has(step.id)) this.progress.setDay(step.id, today());
      }
    } else if (next?.wait && days.get(next.id) === today()) this.progress.setDay(next.id, undefined);
  }

  #dispatch(event: Event): void {
    this.#host.dispatchEvent(event);
  }
}
