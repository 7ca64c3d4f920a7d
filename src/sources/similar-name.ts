/**
 * Finds the name that was probably meant. Two names are similar if one becomes the other by at most two changes of a letter.
 *
 * @returns the most similar name, or undefined if none is similar
 */
export function similarName(written: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = 3;
  for (const name of names) {
    const changes = changesBetween(written, name);
    if (changes < fewest) [best, fewest] = [name, changes];
  }
  return best;
}

/** The number of letters to add, remove or replace (the Levenshtein distance). */
function changesBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = row[j - 1]! + Number(from[i - 1] !== to[j - 1]);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, replaced));
    }
    row = next;
  }
  return row.at(-1)!;
}
