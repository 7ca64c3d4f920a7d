import type { Facts } from '../guide.js';
import type { PlaceOf } from './places.js';
import type { Place, Report } from './problem.js';

/** The context for the functions that read a part of the Markdown. */
export interface ParseContext {
  /** The language of the guide. If it is empty, the guide has the language of the guide that it extends. */
  lang: string;
  /** Today, as an ISO date. A date of a last check after this day is reported. */
  today: string;
  /** The ids of the sources that the guide lists, each with its place. */
  sources: Map<string, Place>;
  /** The current section or step. The ids of the sources that its text cites are written into it. */
  facts?: Facts;
  /** The ids of the sources that the guide cites. */
  cited: Set<string>;
  /** The links to an id of the guide, such as `#wait`. They are checked when all ids are known. */
  links: { href: string; place: Place }[];
  /** The routes of the sections so far. */
  routes: Set<string>;
  /** The ids that steps had before, from the fact `was`. They are checked when all ids are known. */
  oldIds: { id: string; place: Place }[];
  placeOf: PlaceOf;
  report: Report;
}
