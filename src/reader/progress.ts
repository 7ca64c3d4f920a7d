import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The names that the guides on this page use in their storage keys. Each guide needs its own name. */
const usedNames = new Set<string>();

/**
 * The progress of the reader. Progress is always in memory. If the reader chose to keep progress, it is also in
 * `localStorage`.
 *
 * The storage key is `tiktok-exit-guide:` and the `id` of the host element. For a second guide with the same `id`, a number
 * is added. For a custom guide without `extends`, a slash and the title of the guide are added.
 *
 * While progress is kept, each change first reads `localStorage`, because another tab or frame can have changed the kept
 * progress. If the storage is blocked or full, or if its content is invalid, the change is made only in memory.
 */
export class Progress implements ReactiveController {
  /** Ids of the steps and of the checklist lines that are done. */
  readonly done = new Set<string>();
  /** First day of each wait, by the id of the step with the wait. */
  readonly days = new Map<string, number>();
  /** The route that the reader chose: its place in `allRoutes` of the guide, because its title differs between languages. */
  route?: number;
  /** The platform that the reader chose. */
  platform?: string;
  /** The tag of the language that the reader chose. */
  language?: string;
  /** Whether progress is kept in `localStorage`. */
  isKept = false;
  /** Whether the attribute `remember` allows the guide to keep progress in `localStorage`. */
  canKeep = true;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: () => void;
  #name = '';
  #guideKey = '';

  /** @param onChange called after kept progress was read, because another tab or frame can have changed it */
  constructor(host: ReactiveControllerHost & HTMLElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    const { id } = this.#host;
    this.#name = id;
    for (let number = 2; usedNames.has(this.#name); number++) this.#name = id + number;
    usedNames.add(this.#name);
    addEventListener('storage', this.#onStorage);
  }

  hostDisconnected(): void {
    usedNames.delete(this.#name);
    removeEventListener('storage', this.#onStorage);
  }

  /**
   * Loads the progress of a guide that was kept on this device. If `canKeep` is false, the kept progress is deleted instead,
   * because the guide then has no button that deletes it.
   *
   * @param guideKey part of the storage key that differs between guides with different steps. Empty for the built-in guides
   *   and for guides that extend them, because the built-in guides have the same steps in all languages
   * @param canKeep whether the attribute `remember` allows the guide to keep progress
   */
  load(guideKey: string, canKeep: boolean): void {
    if (guideKey !== this.#guideKey) {
      this.#guideKey = guideKey;
      this.#clear();
      this.isKept = false;
    }
    this.canKeep = canKeep;
    if (!canKeep) this.keep(false);
    else if (this.#read()) this.isKept = true;
  }

  setDone(id: string, isDone: boolean): void {
    this.#change(() => (isDone ? this.done.add(id) : this.done.delete(id)));
  }

  /** @param day first day of the wait, or undefined if the wait has not started */
  setDay(step: string, day: number | undefined): void {
    this.#change(() => (day === undefined ? this.days.delete(step) : this.days.set(step, day)));
  }

  setRoute(route: number): void {
    this.#change(() => (this.route = route));
  }

  setPlatform(platform: string): void {
    this.#change(() => (this.platform = platform));
  }

  setLanguage(language: string): void {
    this.#change(() => (this.language = language));
  }

  /** The language that the reader chose on an earlier visit. It is needed before the guide is loaded. */
  get keptLanguage(): unknown {
    return this.#kept()?.language;
  }

  /**
   * If `isKept` is true, keeps progress in `localStorage` from now on, merged with the progress that is already there. If
   * `isKept` is false, deletes the progress from `localStorage`.
   */
  keep(isKept: boolean): void {
    this.isKept = isKept;
    if (isKept) this.#merge();
    else this.#remove();
  }

  /** Deletes the progress, in memory and in `localStorage`. */
  forget(): void {
    this.#clear();
    this.keep(false);
  }

  /**
   * Called when another tab or frame has changed or deleted the kept progress. A deletion does not change the progress in
   * memory.
   */
  readonly #onStorage = ({ key, newValue, storageArea }: StorageEvent): void => {
    // The key is null after `localStorage.clear()`, which also deletes the progress of this guide.
    if (!this.canKeep || (key !== null && key !== this.#key)) return;
    try {
      if (storageArea && storageArea !== localStorage) return;
    } catch {
      return;
    }
    if (newValue === null) this.isKept = false;
    else if (this.isKept) this.#read();
    else {
      this.isKept = true;
      this.#merge();
    }
    this.#onChange();
  };

  /**
   * Applies a change to the newest kept progress. If another tab has deleted the kept progress, the change is made only in
   * memory.
   */
  #change(apply: () => void): void {
    this.isKept &&= this.#read();
    apply();
    if (!this.isKept) return;
    this.#write();
    this.#onChange();
  }

  /** Merges the progress in memory into the kept progress. Days, route, platform and language in memory override the kept ones. */
  #merge(): void {
    const { route, platform, language } = this;
    const [done, days] = [[...this.done], [...this.days]];
    this.#read();
    for (const id of done) this.done.add(id);
    for (const [step, day] of days) this.days.set(step, day);
    this.route = route ?? this.route;
    this.platform = platform ?? this.platform;
    this.language = language ?? this.language;
    this.#write();
  }

  /**
   * Replaces the progress in memory with the kept progress. Invalid parts are left out.
   *
   * @returns false if there is no kept progress, or if it cannot be read
   */
  #read(): boolean {
    const kept = this.#kept();
    if (!kept) return false;
    const { done, days, route, platform, language } = kept;
    this.#clear();
    if (typeof done === 'string') for (const id of done.split('\n').filter(Boolean)) this.done.add(id);
    for (const [step, day] of Object.entries(days ?? {})) {
      if (Number.isInteger(day)) this.days.set(step, day as number);
    }
    if (Number.isInteger(route)) this.route = route as number;
    if (typeof platform === 'string') this.platform = platform;
    if (typeof language === 'string') this.language = language;
    return true;
  }

  /** The content of the storage. Undefined if there is none, or if it cannot be read. */
  #kept(): Record<string, unknown> | undefined {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? 'null') ?? undefined;
    } catch {
      // The content is not JSON, or the browser blocks the storage.
      return undefined;
    }
  }

  #write(): void {
    try {
      // `done` is written as a string and not as an array. The page may use an old version (before 1.7) of the library
      // Prototype.js. Such a version adds `Array.prototype.toJSON`, which changes how `JSON.stringify()` writes arrays.
      const kept = {
        done: [...this.done].join('\n'),
        days: Object.fromEntries(this.days),
        route: this.route,
        platform: this.platform,
        language: this.language,
      };
      localStorage.setItem(this.#key, JSON.stringify(kept));
    } catch {
      this.isKept = false;
    }
  }

  #remove(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // If the browser blocks the storage, nothing was kept.
    }
  }

  #clear(): void {
    this.done.clear();
    this.days.clear();
    this.route = undefined;
    this.platform = undefined;
    this.language = undefined;
  }

  get #key(): string {
    return `tiktok-exit-guide:${this.#name}${this.#guideKey && `/${this.#guideKey}`}`;
  }
}
