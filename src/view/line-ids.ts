import type { Item } from '../guide/guide.js';

/**
 * The ids of the checklist lines in a step, in a section, or in the instructions for one platform.
 *
 * The id of a line consists of the id of its owner, a space and the content of the line as JSON. So the line stays ticked if
 * the author of the guide moves the line. If an earlier line of the same owner has the same content, a number is added. Other
 * ids contain no spaces, so the id of a line differs from all other ids.
 */
export class LineIds {
  readonly #owner: string;
  readonly #count = new Map<string, number>();

  /** @param owner id of the step or section */
  constructor(owner: string) {
    this.#owner = owner;
  }

  /** The id of the next line. It must be called once for each line, in the order in which the lines stand in the guide. */
  next(line: Item): string {
    const text = JSON.stringify(line);
    const before = this.#count.get(text) ?? 0;
    this.#count.set(text, before + 1);
    return `${this.#owner} ${text}${before || ''}`;
  }

  /** The ids of the lines in the instructions for one platform. */
  ofWay(platform: string): LineIds {
    return new LineIds(`${this.#owner} ${platform}`);
  }
}
