/** Runs at most one task for a host at a time, and pauses between two tasks for the same host. */
export class HostQueue {
  /** The end of the last task for each host. It never fails. */
  readonly #ends = new Map<string, Promise<void>>();
  readonly #pauses = new Map<string, number>();
  readonly #wait: (milliseconds: number) => Promise<void>;
  readonly #pause: number;

  /**
   * @param wait waits for a number of milliseconds
   * @param pause the milliseconds between two tasks for one host
   */
  constructor(wait: (milliseconds: number) => Promise<void>, pause: number) {
    this.#wait = wait;
    this.#pause = pause;
  }

  /** Makes the pause of a host longer, because the host asks for it. */
  setPause(host: string, milliseconds: number): void {
    this.#pauses.set(host, Math.max(this.#pause, milliseconds));
  }

  run<Result>(host: string, task: () => Promise<Result>): Promise<Result> {
    const end = this.#ends.get(host);
    const result = end
      ? end.then(() => this.#wait(this.#pauses.get(host) ?? this.#pause)).then(task)
      : Promise.resolve().then(task);
    this.#ends.set(
      host,
      result.then(
        () => {},
        () => {},
      ),
    );
    return result;
  }
}
