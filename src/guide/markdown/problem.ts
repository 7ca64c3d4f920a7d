/** A place in the Markdown; both from 1. */
export interface Place {
  line: number;
  column: number;
}

/** What can be wrong with a guide; `explain` puts each into words. */
export type ProblemCode =
  | 'action-missing'
  | 'address'
  | 'checked'
  | 'date-future'
  | 'extends'
  | 'fact-unknown'
  | 'fact-value'
  | 'front-matter'
  | 'guide-empty'
  | 'heading-skipped'
  | 'html'
  | 'id-missing'
  | 'id-twice'
  | 'lang'
  | 'length'
  | 'marks'
  | 'nesting'
  | 'picture-alt'
  | 'source-title'
  | 'source-unknown'
  | 'title-missing'
  | 'unreadable';

/** One thing that is wrong with a guide. */
export interface Problem extends Place {
  code: ProblemCode;
  /** What the words about it name, such as what was written there. */
  written: string[];
}

/** Notes a problem. */
export type Report = (code: ProblemCode, place: Place, ...written: string[]) => void;
