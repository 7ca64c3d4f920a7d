const PAUSE = 300;

/** Runs a function after a pause in the requests for it. This is for a function that is too slow to run after each key. */
export class Pause {
  readonly #run: () => void;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(run: () => void) {
    this.#run = run;
  }

  request(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(), PAUSE);
  }

  /** Runs the function now if it was requested. */
  end(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#run();
  }
}
