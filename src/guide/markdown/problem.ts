/** A place in the Markdown. Lines and columns start at 1. */
export interface Place {
  line: number;
  column: number;
}

/** The kinds of problems of a guide. `explain` has a message for each kind. */
export type ProblemCode =
  | 'action-missing'
  | 'address'
  | 'cells'
  | 'checkbox'
  | 'checked'
  | 'date-future'
  | 'empty'
  | 'extends'
  | 'fact-twice'
  | 'fact-unknown'
  | 'fact-value'
  | 'fence'
  | 'front-matter'
  | 'guide-empty'
  | 'heading-skipped'
  | 'html'
  | 'id-missing'
  | 'id-old'
  | 'id-reserved'
  | 'id-twice'
  | 'lang'
  | 'length'
  | 'link-section'
  | 'link-unknown'
  | 'list-start'
  | 'marks'
  | 'nesting'
  | 'picture-alt'
  | 'routes'
  | 'size'
  | 'source-address'
  | 'source-title'
  | 'source-twice'
  | 'source-unknown'
  | 'source-unused'
  | 'step-number'
  | 'strike'
  | 'title-missing'
  | 'title-unused'
  | 'unreadable'
  | 'way-twice';

export interface Problem extends Place {
  code: ProblemCode;
  /** The values that the message quotes, such as the text of the guide at this place. */
  values: string[];
}

/** Adds a problem to the list that `parse` returns. */
export type Report = (code: ProblemCode, place: Place, ...values: string[]) => void;
