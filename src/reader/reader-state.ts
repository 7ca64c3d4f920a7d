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

/** What the reader's state needs of the element. */
export type ReaderHost = ReactiveControllerHost & HTMLElement & { readonly hasUpdated: boolean };

/**
 * What the reader did, and all that a reader can do. Views draw from it and call it; it alone dispatches the events that tell
 * the page of a reader. Nothing of it outlives the page but `progress`, and that only if the reader wants it kept.
 */
export class ReaderState {
  /** Ids of the open steps. */
  readonly open = new Set<string>();
  /** Id of the step that a link led to. */
  current?: string;
  /** Id of the platform whose ways are shown. All are shown where there is none. */
  platform?: string;
  /** Ticks, days and the chosen platform. */
  readonly progress: Progress;
  /** Whether the reader may have the progress kept on this device. */
  canKeep = true;
  /** Id of the step whose date field holds no date: the reader is still writing it. */
  unfinishedDate?: string;
  /** What the reader filled into letters: values by the names of the fields. */
  readonly fields = new Map<string, string>();
  /** Id of the text that the browser refused to copy. */
  refusedCopy?: string;
  /** What the status region says, for screen readers. */
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
   * Takes up what is shown now, and the words in which to answer.
   *
   * @param arrangement another one where the guide or the choice of sections has changed
   */
  show(arrangement: Arrangement, words: Words): void {
    this.#arrangement = arrangement;
    this.#words = words;
  }

  /** Whether there is a section, a step or a platform of this id. */
  shows(id: string): boolean {
    const { guide, steps, platforms } = this.#arrangement;
    return steps.has(id) || platforms.has(id) || guide.sections.some((section) => section.id === id);
  }

  isStep = (id: string): boolean => this.#arrangement.steps.has(id);
  isPlatform = (id: string): boolean => this.#arrangement.platforms.has(id);

  /**
   * Opens the steps that are to be open at first, and no other. It tells of those that it closes; at first there is none.
   *
   * @param ids ids of steps
   */
  openOnly(ids: string[]): void {
    const closed = [...this.#arrangement.steps.keys()].filter((id) => !ids.includes(id));
    this.setOpen(closed, false);
    this.open.clear();
    for (const id of ids) this.open.add(id);
  }

  /**
   * Opens or closes steps, whatever the cause.
   *
   * @param message what the status region says of it
   */
  setOpen(ids: string[], open: boolean, message = ''): void {
    this.message = message;
    const changed = ids.filter((id) => this.open.has(id) !== open);
    for (const id of changed) {
      if (open) this.open.add(id);
      else this.open.delete(id);
    }
    this.#host.requestUpdate();
    for (const id of changed) this.#tell(new GuideStepToggleEvent(id, this.#arrangement.steps.get(id)!, open));
  }

  setAllOpen(open: boolean): void {
    this.setOpen([...this.#arrangement.steps.keys()], open);
  }

  toggle(step: string): void {
    this.setOpen([step], !this.open.has(step));
  }

  /** Opens all steps of a section, or closes them if all are open. */
  toggleAll({ title, steps }: Section): void {
    const ids = steps.map(({ id }) => id);
    const open = !ids.every((id) => this.open.has(id));
    this.setOpen(ids, open, (open ? this.#words.allShown : this.#words.allHidden)(title));
  }

  /** Opens a closed step in which the browser found its match. What was said of the platform just before stays. */
  openFound(step: string): void {
    this.setOpen([step], true, this.message);
  }

  /** Shows another platform's ways. */
  showPlatform(id: string, message = ''): void {
    if (id === this.platform) return;
    this.platform = id;
    this.announce(message);
    this.#tell(new GuidePlatformChangeEvent(id));
  }

  /** The reader chose a platform. It is kept with the progress. */
  choosePlatform(id: string): void {
    this.showPlatform(id);
    this.progress.setPlatform(id);
  }

  /** Shows the platform in whose way the browser found its match, and says so, since the reader did not choose it. */
  showFoundPlatform(id: string): void {
    this.showPlatform(id, this.#words.platformShown(this.#arrangement.platforms.get(id)!));
  }

  /**
   * Finds the platform to show: the attribute's, the one that is shown, that of the link in the address, the reader's last
   * choice, the device's; else all are shown.
   *
   * @param guide the whole guide, also with sections that are not shown
   * @param asked what the attribute asks for
   * @param isAsked whether that goes before the platform that is shown
   */
  findPlatform(guide: Guide, asked: string | undefined, isAsked: boolean): void {
    const platforms = platformsOf(guide.sections);
    const wanted = [
      isAsked ? asked : this.platform,
      this.platform,
      // Where another guide had no such platform.
      asked,
      linkedId(location.hash),
      this.progress.platform,
      devicePlatform(),
    ].find((id) => platforms.has(id!));
    if (this.#host.hasUpdated && wanted) this.showPlatform(wanted);
    else this.platform = wanted;
  }

  /**
   * Ticks a step or the line of a checklist, or takes the tick back.
   *
   * @param id the step's id, or what tells the line from others
   */
  tick(id: string, isDone: boolean): void {
    this.progress.setDone(id, isDone);
    this.#startWaits(id, isDone);
    const { done } = this.progress;
    const section = this.#arrangement.guide.sections.find((one) => one.id === this.#arrangement.steps.get(id));
    // The box of a checklist's line says itself whether it is ticked.
    if (!section) return this.announce('');
    const due = numberedSteps(section);
    this.announce(this.#words.progress(due.filter((step) => done.has(step.id)).length, due.length));
    this.#tell(new GuideStepDoneEvent(id, section.id, isDone));
  }

  /**
   * The reader said on which day a wait began.
   *
   * @param day NaN where the field holds no date yet, or the reader is still writing its year
   * @param answer what the guide says to that
   */
  beginWait(step: string, day: number, answer: string): void {
    // Nothing is written back into a field that is being written in: that would wipe it.
    this.unfinishedDate = isNaN(day) ? step : undefined;
    if (!this.unfinishedDate) this.progress.setDay(step, day);
    this.announce(answer);
  }

  /**
   * Hands out a calendar file for the end of a wait. From then on the wait began on the day that the file counts from, not
   * on whatever day it is.
   *
   * @param start the day on which the wait began
   * @param days how many days later it ends
   */
  addToCalendar(step: string, start: number, days: number, title: string): void {
    const text = calendar(`${step}@${location.host}`, start + days, title, deepAddress(step));
    download('tiktok-exit-guide.ics', 'text/calendar', text);
    this.progress.setDay(step, start);
    this.announce(this.#words.calendarSaved);
  }

  /** Fills in a field of a letter; it has the same value in every letter. */
  fillField(name: string, value: string): void {
    this.fields.set(name, value);
    this.#host.requestUpdate();
  }

  /**
   * Copies a text. Where the browser refuses, the text is shown and selected, to be copied by hand.
   *
   * @param id tells this text from the others in the guide
   * @param copied what is said when it was copied
   */
  async copy(id: string, text: string, copied: string): Promise<void> {
    const isCopied = await copyText(text);
    this.refusedCopy = isCopied ? undefined : id;
    this.announce(isCopied ? copied : this.#words.copyRefused);
    await this.#host.updateComplete;
    const shown = this.#host.shadowRoot!.getElementById('refused') as HTMLTextAreaElement | null;
    shown?.focus();
    shown?.select();
  }

  /** Whether the progress may be kept on this device, as the publisher wants it. */
  allowKeeping(canKeep: boolean): void {
    this.canKeep = canKeep;
    this.progress.allow(canKeep);
  }

  /** @returns whether the progress is kept on this device from now on */
  keepProgress(isWanted: boolean): boolean {
    this.progress.keep(isWanted);
    this.announce(isWanted && !this.progress.isKept ? this.#words.notKept : '');
    return this.progress.isKept;
  }

  /** Forgets what the reader ticked and the days of waits, here and on this device. */
  forget(): void {
    this.progress.forget();
    this.announce(this.#words.forgotten);
  }

  /** Says something to screen readers, also when it is the same as before. */
  announce(message: string): void {
    this.message = message && message === this.message ? `${message}\u00a0` : message;
    this.#host.requestUpdate();
  }

  /**
   * A wait begins on the day on which the reader ticks its step, or the step before it. When the tick of the step before is taken
   * back on the same day, the wait has not begun.
   */
  #startWaits(id: string, isDone: boolean): void {
    const { days } = this.progress;
    const steps = this.#arrangement.guide.sections.flatMap(numberedSteps);
    const at = steps.findIndex((step) => step.id === id);
    if (at < 0) return;
    const next = steps[at + 1];
    if (isDone) {
      for (const step of [steps[at], next]) {
        if (step?.wait && !days.has(step.id)) this.progress.setDay(step.id, today());
      }
    } else if (next?.wait && days.get(next.id) === today()) this.progress.setDay(next.id, undefined);
  }

  #tell(event: Event): void {
    this.#host.dispatchEvent(event);
  }
}
