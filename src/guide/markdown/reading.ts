import type { Facts } from '../guide.js';
import type { PlaceOf } from './places.js';
import type { Report } from './problem.js';

/** What those who read a part of the Markdown know of the whole guide. */
export interface Reading {
  /** The guide's language; empty where it takes that of the guide that it extends. */
  lang: string;
  /** The day, as an ISO date, after which a check cannot have been made. */
  today: string;
  /** The ids in the register of sources. */
  sources: ReadonlySet<string>;
  /** The section or step that the part belongs to. The sources that the part cites are added to it. */
  facts?: Facts;
  placeOf: PlaceOf;
  report: Report;
}
