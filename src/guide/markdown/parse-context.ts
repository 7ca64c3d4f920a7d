import type { Facts } from '../guide.js';
import type { PlaceOf } from './places.js';
import type { Report } from './problem.js';

/** The context for the functions that read a part of the Markdown. */
export interface ParseContext {
  /** The language of the guide. Empty if the guide inherits the language of the guide that it extends. */
  lang: string;
  /** Today, as an ISO date. If the date of a last check is later, this is reported. */
  today: string;
  /** The ids of the listed sources. */
  sources: ReadonlySet<string>;
  /** The current section or step. It gets the ids of the sources that the text cites. */
  facts?: Facts;
  placeOf: PlaceOf;
  report: Report;
}
