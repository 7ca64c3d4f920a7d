import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Names under which the guides on the page keep their progress, so that two of them do not mix. */
const taken = new Set<string>();

/**
 * What the reader has done: in memory, and on this device only if the reader wants it kept.
 *
 * A guide has one key in `localStorage`: `tiktok-exit-guide:` and the element's `id`. A second guide of the same id on a page has
 * a number behind it, and a custom guide that stands alone has its title behind it. While progress is kept, the storage holds
 * what counts: every change is made to what stands there, and a change in another tab or frame is taken over. Where storage is
 * blocked, full or holds something else, progress stays in memory.
 */
export class Progress implements ReactiveController {
  /** Ids of the steps that are done, and of the ticked lines of checklists. */
  readonly done = new Set<string>();
  /** The day on which a wait began, by the id of its step. */
  readonly days = new Map<string, number>();
  /** The platform that the reader chose. */
  platform?: string;
  /** Whether it is kept on this device. */
  isKept = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  #name = '';
  #guide = '';
  #canKeep = true;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const { id } = this.#host;
    this.#name = id;
    for (let number = 2; taken.has(this.#name); number++) this.#name = id + number;
    taken.add(this.#name);
    addEventListener('storage', this.#follow);
  }

  hostDisconnected(): void {
    taken.delete(this.#name);
    removeEventListener('storage', this.#follow);
  }

  /**
   * Takes up what was kept.
   *
   * @param guide what tells apart guides with other steps; empty for the built-in ones, which have the same in all languages
   */
  load(guide: string): void {
    if (guide !== this.#guide) {
      this.#guide = guide;
      this.#clear();
      this.isKept = false;
    }
    if (this.#canKeep && this.#read()) this.isKept = true;
  }

  /** Whether it may be kept, as the publisher wants it. */
  allow(canKeep: boolean): void {
    this.#canKeep = canKeep;
    if (!canKeep) this.isKept = false;
  }

  setDone(id: string, isDone: boolean): void {
    this.#change(() => (isDone ? this.done.add(id) : this.done.delete(id)));
  }

  /** @param day undefined where the wait has not begun */
  setDay(step: string, day: number | undefined): void {
    this.#change(() => (day === undefined ? this.days.delete(step) : this.days.set(step, day)));
  }

  setPlatform(platform: string): void {
    this.#change(() => (this.platform = platform));
  }

  /** From now on keeps it on this device, together with what another tab has kept; or removes it from there. */
  keep(isWanted: boolean): void {
    this.isKept = isWanted;
    if (isWanted) this.#join();
    else this.#remove();
  }

  /** Forgets it, here and on this device. */
  forget(): void {
    this.#clear();
    this.keep(false);
  }

  /** Another tab or frame changed what is kept, or removed it. */
  readonly #follow = ({ key, newValue, storageArea }: StorageEvent): void => {
    // Without a key, everything was removed.
    if (!this.#canKeep || (key !== null && key !== this.#key)) return;
    try {
      if (storageArea && storageArea !== localStorage) return;
    } catch {
      return;
    }
    if (newValue === null) this.isKept = false;
    else if (this.isKept) this.#read();
    else {
      this.isKept = true;
      this.#join();
    }
    this.#host.requestUpdate();
  };

  /** Makes a change to what is kept, which another tab may have changed. What is not kept any more stays in memory. */
  #change(apply: () => void): void {
    this.isKept &&= this.#read();
    apply();
    if (this.isKept) this.#write();
  }

  /** Keeps what is in memory together with what is kept already. The own days and platform go first. */
  #join(): void {
    const { platform } = this;
    const [done, days] = [[...this.done], [...this.days]];
    this.#read();
    for (const id of done) this.done.add(id);
    for (const [step, day] of days) this.days.set(step, day);
    this.platform = platform ?? this.platform;
    this.#write();
  }

  /**
   * Replaces what is in memory by what is kept, as far as that can be understood.
   *
   * @returns whether anything is kept
   */
  #read(): boolean {
    try {
      const text = localStorage.getItem(this.#key);
      if (text === null) return false;
      const { done, days, platform } = JSON.parse(text);
      this.#clear();
      if (typeof done === 'string') for (const id of done.split('\n').filter(Boolean)) this.done.add(id);
      for (const [step, day] of Object.entries(days ?? {})) {
        if (Number.isInteger(day)) this.days.set(step, day as number);
      }
      if (typeof platform === 'string') this.platform = platform;
      return true;
    } catch {
      // Something else stands there, or the browser blocks the storage.
      return false;
    }
  }

  #write(): void {
    try {
      // Text instead of a list, since old libraries change what JSON makes of a list (Prototype.js before 1.7).
      const kept = { done: [...this.done].join('\n'), days: Object.fromEntries(this.days), platform: this.platform };
      localStorage.setItem(this.#key, JSON.stringify(kept));
    } catch {
      this.isKept = false;
    }
  }

  #remove(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // Where the browser blocks the storage, nothing was kept.
    }
  }

  #clear(): void {
    this.done.clear();
    this.days.clear();
    this.platform = undefined;
  }

  get #key(): string {
    return `tiktok-exit-guide:${this.#name}${this.#guide && `/${this.#guide}`}`;
  }
}
