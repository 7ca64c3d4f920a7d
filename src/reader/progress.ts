import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Names under which the guides on the page keep their progress, so that two of them do not mix. */
const taken = new Set<string>();

/**
 * What the reader has done: in memory, and on this device only if the reader wants it kept. One key in `localStorage` a
 * guide, `tiktok-exit-guide:` and the element's `id`; a second guide of the same name on a page gets a number, and what is
 * wholly the publisher's own has its title too. Where storage
 * is blocked, full or holds something else, nothing changes but that nothing is kept.
 */
export class Progress implements ReactiveController {
  /** Ids of the steps that are done, and of the ticked lines of checklists. */
  done = new Set<string>();
  /** The day on which the reader did a step with a wait, by the step's id. */
  days: Record<string, number> = Object.create(null);
  /** The platform that the reader chose. */
  platform?: string;
  /** Whether the reader wants it kept on this device. */
  isKept = false;

  #name = '';
  #guide = '';

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    const { id } = this.host;
    this.#name = id;
    for (let number = 2; taken.has(this.#name); number++) this.#name = id + number;
    taken.add(this.#name);
  }

  hostDisconnected(): void {
    taken.delete(this.#name);
  }

  /**
   * Takes up what was kept.
   *
   * @param guide what tells apart guides with other steps; empty for the built-in ones, which have the same in all languages
   * @param canKeep whether anything may have been kept
   */
  load(guide: string, canKeep: boolean): void {
    if (guide !== this.#guide) {
      this.#guide = guide;
      this.done.clear();
      this.days = Object.create(null);
      this.isKept = false;
    }
    if (!canKeep) return;
    try {
      const { done, days, platform } = JSON.parse(localStorage.getItem(this.#key)!);
      this.done = new Set(done?.split('\n'));
      Object.assign(this.days, days);
      this.platform = platform;
      this.isKept = true;
    } catch {
      // Nothing was kept, or the browser does not let us see it.
    }
  }

  /** From now on keeps it on this device, or takes it away from there. */
  keep(isWanted: boolean): void {
    this.isKept = isWanted;
    try {
      if (isWanted) localStorage.setItem(this.#key, '{}');
      else localStorage.removeItem(this.#key);
    } catch {
      // What the browser does not let us see was not kept by us either; `save` finds out.
    }
    this.save();
  }

  /** Keeps what has changed, if the reader wants it and has not forgotten it in another tab. */
  save(): void {
    const { done, days, platform } = this;
    try {
      this.isKept &&= this.#key in localStorage;
      // Text, since old libraries change what JSON makes of a list (Prototype.js before 1.7).
      const kept = { done: [...done].join('\n'), days, platform };
      if (this.isKept) localStorage.setItem(this.#key, JSON.stringify(kept));
    } catch {
      this.isKept = false;
    }
  }

  /** Forgets it, here and on this device. */
  forget(): void {
    this.done.clear();
    this.days = Object.create(null);
    this.keep(false);
  }

  get #key(): string {
    return `tiktok-exit-guide:${this.#name}${this.#guide && `/${this.#guide}`}`;
  }
}
