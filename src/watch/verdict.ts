/**
 * What the watcher says of a claim, the worst first:
 *
 * - `gone`: the page does not exist any more
 * - `words-missing`: the page exists, but the words are not on it
 * - `moved`: the page has another address now, and the words are there
 * - `unreadable`: the text of the page needs scripts or consent, or the page has no text
 * - `forbidden`: robots.txt does not allow the watcher to read the page
 * - `unreachable`: no answer, or an answer that says nothing about the page
 * - `never-seen`: nobody has seen the words, so nothing can be compared. The page itself is there
 * - `holds`: the words are on the page
 */
export const VERDICTS = [
  'gone',
  'words-missing',
  'moved',
  'unreadable',
  'forbidden',
  'unreachable',
  'never-seen',
  'holds',
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** The verdicts that mean that a claim has lost its source. */
export const LOST: ReadonlySet<Verdict> = new Set<Verdict>(['gone', 'words-missing']);

/** The verdict on one claim. */
export interface Judgement {
  verdict: Verdict;
  /** Sentences that say what the watcher found. */
  detail?: string;
  /** The text on the page that is most similar to the words. */
  nearest?: string;
  /** The new address of the page. */
  movedTo?: string;
}

/** The more serious one comes first. */
export const bySeverity = (a: Verdict, b: Verdict): number => VERDICTS.indexOf(a) - VERDICTS.indexOf(b);
