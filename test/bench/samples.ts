/** The samples of each candidate for each measure, in the order of the rounds. */
export class Samples {
  readonly #samples = new Map<string, number[]>();

  add(candidate: string, measure: string, ...values: number[]): void {
    const key = JSON.stringify([candidate, measure]);
    this.#samples.set(key, [...(this.#samples.get(key) ?? []), ...values]);
  }

  /** The samples of a candidate for a measure. Empty if the candidate was not measured. */
  of(candidate: string, measure: string): readonly number[] {
    return this.#samples.get(JSON.stringify([candidate, measure])) ?? [];
  }
}
