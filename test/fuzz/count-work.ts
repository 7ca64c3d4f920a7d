/**
 * Counts the work of `run`: the characters that regular expressions and `indexOf` look at, and the items that searches in arrays
 * look at. It is the same number on each machine, so a test can limit it. A time would differ from run to run.
 *
 * A search counts the text from the place where it starts to the end of what it finds, or to the end of the text if it finds
 * nothing. So an expression that can match only at the start counts the whole text each time it fails: not all browsers give up
 * at once. The steps back inside one expression are not counted.
 *
 * @throws an error as soon as the work is more than `most`, so that work without end ends
 */
export async function countWork(most: number, run: () => unknown): Promise<number> {
  const { exec } = RegExp.prototype;
  const { indexOf } = String.prototype;
  const { includes, indexOf: indexOfItem } = Array.prototype;
  let work = 0;
  const count = (more: number) => {
    work += 1 + Math.max(0, more);
    if (work > most) throw new Error(`more work than ${most}`);
  };
  Object.assign(RegExp.prototype, {
    exec(this: RegExp, text: string) {
      const start = this.global || this.sticky ? this.lastIndex : 0;
      const match = exec.call(this, text);
      count(match ? match.index + match[0].length - start : this.sticky ? 0 : text.length - start);
      return match;
    },
  });
  Object.assign(String.prototype, {
    indexOf(this: string, searched: string, from = 0) {
      const found = indexOf.call(this, searched, from);
      count((found < 0 ? this.length : found) - from);
      return found;
    },
  });
  Object.assign(Array.prototype, {
    indexOf(this: unknown[], item: unknown, from = 0) {
      const found = indexOfItem.call(this, item, from);
      count((found < 0 ? this.length : found) - from);
      return found;
    },
    includes(this: unknown[], item: unknown, from = 0) {
      count(this.length - from);
      return includes.call(this, item, from);
    },
  });
  try {
    await run();
  } finally {
    Object.assign(RegExp.prototype, { exec });
    Object.assign(String.prototype, { indexOf });
    Object.assign(Array.prototype, { includes, indexOf: indexOfItem });
  }
  // The parser catches errors of marked, and so it can have caught ours.
  count(0);
  return work;
}
