import type { Facts } from '../guide.js';
import type { PlaceOf } from './places.js';
import type { Report } from './problem.js';

/** The context for the functions that read a part of the Markdown. */
export interface ParseContext {
  /** The language of the guide. If it is empty, the guide has the language of the guide that it extends. */
  lang: string;
  /** Today, as an ISO date. A date of a last check after this day is reported. */
  today: string;
  /** The ids of the sources that the guide lists. */
  sources: ReadonlySet<string>;
  /** The current section or step. The ids of the sources that its text cites are written into it. */
  facts?: Facts;
  placeOf: PlaceOf;
  report: Report;
}
