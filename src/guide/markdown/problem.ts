/** A place in the Markdown. Lines and columns start at 1. */
export interface Place {
  line: number;
  column: number;
}

/** The kinds of problems of a guide. `explain` has a message for each kind. */
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

export interface Problem extends Place {
  code: ProblemCode;
  /** The values that the message quotes, such as the text of the guide at this place. */
  values: string[];
}

/** Adds a problem to the list that `parse` returns. */
export type Report = (code: ProblemCode, place: Place, ...values: string[]) => void;
