import type { Place } from '../guide/markdown/problem.js';

/** The kinds of problems that `src/labels` finds. */
export type FindingCode =
  | 'label-language'
  | 'label-unknown'
  | 'label-weak'
  | 'ledger-confidence'
  | 'ledger-date'
  | 'ledger-key'
  | 'ledger-source'
  | 'ledger-table'
  | 'ledger-twice'
  | 'structure';

/** A problem of a ledger of labels, or of a guide that is compared with its ledger or with the English guide. */
export interface Finding extends Place {
  code: FindingCode;
  /** Sentences that say what is wrong. */
  message: string;
  /** Sentences that say what to do. */
  hint: string;
}
