/** A source of the built-in guides, as it stands in `register.yaml`. */
export interface RegisteredSource {
  /** The line of the register on which the source begins. */
  line: number;
  id: string;
  /** The exact address. The guides have the same one. */
  address: string;
  /**
   * The addresses of public copies in which the watcher looks for the words, because the page itself cannot be read. The words
   * must be in one of them.
   */
  copies?: string[];
  publisher: string;
  title: string;
  /** The BCP 47 language tag of the page. */
  language: string;
  /** The year of the page, or `undated`. */
  year: number | 'undated';
  /** The ISO date on which a person or a program last saw the page or a stored copy. Undefined if nobody has. */
  seen?: string;
  claims: Claim[];
}

/** What one or more steps take from a source. */
export interface Claim {
  /** The line of the register on which the claim begins. */
  line: number;
  /** The ids of the steps or sections that cite the source for this. */
  steps: string[];
  /** The words on the page that carry the claim, in the language of the page. Undefined if nobody has seen them. */
  words?: string;
}
