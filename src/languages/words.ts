import type { NoteKind } from '../guide/guide.js';

/** The words of the user interface in one language. All other words that the reader sees are in the guide. */
export interface Words {
  dir: 'ltr' | 'rtl';
  /** Title of the list of sections. */
  contents: string;
  /** Number of a step, for screen readers. */
  stepNumber(number: number): string;
  /** After the title of a step that is done, for screen readers. */
  done: string;
  /** Label of the checkbox at the end of a step. */
  stepDone(number: number, title: string): string;
  /** The number of steps of a section that are done. */
  progress(done: number, steps: number): string;
  /** Label of the checkbox that keeps the progress on the device. */
  keep: string;
  /** Status message if the browser blocks the storage. */
  notKept: string;
  /** Label of the button that deletes the progress. */
  forget: string;
  /** Status message after the progress was deleted. */
  forgotten: string;
  /** Title of the radio buttons for the platform. */
  platforms: string;
  /** Status message if the platform was changed because find-in-page found text for another platform. */
  platformShown(title: string): string;
  /** Label of the button that opens all steps of a section. */
  showAll: string;
  /** Label of the same button if all steps are open. The button then closes all steps. */
  hideAll: string;
  /** Status message after all steps of a section were opened. */
  allShown(section: string): string;
  /** Status message after all steps of a section were closed. */
  allHidden(section: string): string;
  /** Between two labels of a path (labels to tap one after the other), for screen readers. */
  pathSeparator: string;
  /** Before the time that a step takes. */
  time: string;
  /** Before the sources of a section or a step. */
  sources: string;
  /**
   * @param date date of the last check, in words
   * @param ago time since the check, such as "3 days ago"; undefined if the date is in the future
   */
  checked(date: string, ago?: string): string;
  /** Sentence after the date of the last check, if that date is 120 days old or older. */
  ageing: string;
  /** Warning before the link to the official page, if the last check is 270 days old or older. */
  stale: string;
  /** Label of the date field for the first day of a wait (days in which the reader must not sign in). */
  waitStart: string;
  /**
   * @param date last day of the wait, in words
   * @param distance distance from today, such as "in 30 days"
   */
  waitEnds(date: string, distance: string): string;
  /** Shown on the last day of the wait. */
  waitEndsToday(date: string): string;
  /** Shown after the last day of the wait. */
  waitEnded(date: string, distance: string): string;
  /** Shown if the first day is not known. Names the last day of a wait that would start today. */
  waitIfToday(date: string, distance: string): string;
  /** Shown if the first day is in the future. */
  waitAhead: string;
  /** Shown if the date field has no complete date. */
  waitUnknown: string;
  /** Title of the calendar event on the last day of a wait. */
  lastDay(guide: string): string;
  addToCalendar: string;
  /** Status message after the calendar file was downloaded. */
  calendarSaved: string;
  /** Label of the button that copies the last day of a wait. It is shown if the page cannot offer the calendar file. */
  copyDate: string;
  dateCopied: string;
  copyLetter: string;
  letterCopied: string;
  copyLink: string;
  linkCopied: string;
  /** Status message if the browser does not allow to copy a text. The text is then shown and selected. */
  copyRefused: string;
  /** First line of a note, by kind of note. */
  notes: Record<NoteKind, string>;
}
