import type { Validators } from './reading.js';
import type { Judgement, Verdict } from './verdict.js';

/** What the watcher keeps from one run to the next. It is a JSON file. */
export interface WatchState {
  version: 1;
  /** By address, also by the address of a copy. */
  pages: Record<string, PageState>;
  /** By the address in the register: since when its worst verdict is what it is. */
  since: Record<string, { verdict: Verdict; day: string }>;
  /** The run that has begun and not ended yet. */
  run?: {
    /** ISO date and time. */
    started: string;
    /** The sources of this run that are finished, by the address in the register. */
    done: Record<string, FinishedSource>;
  };
}

/** What is known of one address. */
export interface PageState {
  validators?: Validators;
  /** The judgements on words that were looked for when the page was last read, by the words. */
  judgements: Record<string, Judgement>;
  /** The time, in milliseconds since 1970, before which the host does not want another visit. */
  retryAt?: number;
}

/** A source that was visited, and what came of each of its claims, in the order of the register. */
export interface FinishedSource {
  /** What was asked: the copies and the words. If the register has other words now, the source is visited again. */
  question: string;
  judgements: Judgement[];
}

export const emptyState = (): WatchState => ({ version: 1, pages: {}, since: {} });
