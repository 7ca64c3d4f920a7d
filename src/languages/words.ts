import type { NoteKind } from '../guide/guide.js';

/** The words of the widget itself in one language; the rest is the guide's. */
export interface Words {
  /** The direction of the text. */
  dir: 'ltr' | 'rtl';
  /** Above the list of sections. */
  contents: string;
  /** Before the title of a numbered step, for those who do not see the number. */
  stepNumber(number: number): string;
  /** Behind the title of a step that is done, for those who do not see the mark. */
  done: string;
  /** Beside the box at the end of a step. */
  stepDone(number: number, title: string): string;
  /** How many steps of a section are done. */
  progress(done: number, steps: number): string;
  /** Beside the box that keeps the progress on the device. */
  keep: string;
  /** Said when the browser does not keep it. */
  notKept: string;
  /** The button that forgets the progress. */
  forget: string;
  /** Said when it is forgotten. */
  forgotten: string;
  /** Above the choice of a platform. */
  platforms: string;
  /** Said when the platform has changed without the reader choosing it. */
  platformShown(title: string): string;
  /** The button that opens all steps of a section. */
  showAll: string;
  /** The same button when all are open. */
  hideAll: string;
  /** Said when all steps of a section were opened. */
  allShown(section: string): string;
  /** Said when all steps of a section were closed. */
  allHidden(section: string): string;
  /** Between the labels of a tap path, for those who do not see the drawn sign. */
  pathSeparator: string;
  /** Before how long a step takes. */
  time: string;
  /** Before the sources of a step. */
  sources: string;
  /**
   * @param date the day of the last check, written out in this language
   * @param ago how long ago that is; missing where the clock is behind it
   */
  checked(date: string, ago?: string): string;
  /** Behind it when the check was some time ago. */
  ageing: string;
  /** Above the steps when the check was long ago, before the link to the official page. */
  stale: string;
  /** Above the field for the day on which a wait began. */
  waitStart: string;
  /**
   * @param date the last day of the wait, written out in this language
   * @param distance how far away it is, such as "in 30 days"
   */
  waitEnds(date: string, distance: string): string;
  /** On the last day of the wait. */
  waitEndsToday(date: string): string;
  /** From the day after on. */
  waitEnded(date: string, distance: string): string;
  /** Where the reader has not said when the wait began: what would hold if it began today. */
  waitIfToday(date: string, distance: string): string;
  /** Where the day lies in the future. */
  waitAhead: string;
  /** Where there is no day in the field. */
  waitUnknown: string;
  /** What the calendar shows on the last day of a wait. */
  lastDay(guide: string): string;
  addToCalendar: string;
  /** Said when the calendar file was handed out. */
  calendarSaved: string;
  /** In place of the calendar file, where there can be none. */
  copyDate: string;
  dateCopied: string;
  copyLetter: string;
  letterCopied: string;
  copyLink: string;
  linkCopied: string;
  /** Said when the browser refuses to copy and the text is shown, selected. */
  copyRefused: string;
  /** The word that a note starts with. */
  notes: Record<NoteKind, string>;
}
