import type { NoteKind } from '../guide/guide.js';

/** The words of the user interface in one language. All other words that the reader sees are in the guide. */
export interface Words {
  dir: 'ltr' | 'rtl';
  /** Name of the list of languages at the top of the guide, for screen readers. The names of the languages are visible. */
  languages: string;
  /**
   * Status message if the file of a language cannot be loaded. The guide then stays in its language.
   *
   * @param language the name of the language, in that language
   */
  languageFailed(language: string): string;
  /** Title of the radio buttons for the route, which is what the reader wants to do. */
  routes: string;
  /** Status message if the route was changed by a link, by find-in-page or by a script of the page. */
  routeShown(title: string): string;
  /** Label of the button that leads back to the step or section in which the reader followed a link. */
  backTo(title: string): string;
  /**
   * Line on paper that says which routes and platforms are not printed.
   *
   * @param titles titles of routes and platforms, with semicolons between them
   */
  notPrinted(titles: string): string;
  /** Number of a step, for screen readers. */
  stepNumber(number: number): string;
  /** Comes after the title of a step that is done, for screen readers. */
  done: string;
  /** Label of the checkbox at the end of a step. Screen readers also get the title of the step. */
  stepDone(number: number): string;
  /** The number of steps of a section that are done. */
  progress(done: number, steps: number): string;
  /**
   * Says how much a reader who has not begun has to do.
   *
   * @param steps number of steps in the section in which the reader starts
   * @param days length of the first wait in this section or in a later one, in days; 0 if there is none
   */
  ahead(steps: number, days: number): string;
  /** Label of the button that opens the first step. */
  start(number: number): string;
  /** Says which step the reader should do next, and how many steps its section has. */
  stepOf(number: number, steps: number): string;
  /** Before the title of the next step, in the button that opens it. */
  goOn: string;
  /** Before the title of a step that can be done during a wait, in the button that opens it. */
  meanwhile: string;
  /** Says that all steps are done. */
  finished: string;
  /** Before the title of the next step, in the button that marks a step as done and opens the next one. */
  doneNext: string;
  /**
   * Shown in a step in place of the button that marks the step as done, as long as the wait before the step is running.
   *
   * @param date the day after the wait, in words
   */
  dueFrom(date: string): string;
  /** Text of the link to the step with help. */
  stuck: string;
  /** Label of the checkbox that keeps the progress on the device. */
  keep: string;
  /** Status message if the browser blocks the storage. */
  notKept: string;
  /** Label of the button that deletes the progress. */
  forget: string;
  /** Status message after the first press of the button `forget`. The second press deletes the progress. */
  forgetAgain: string;
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
  /** Label of the button that shows the sources of a section or a step. */
  sources(count: number): string;
  /** @param date date of the last check, in words */
  checked(date: string): string;
  /** Sentence after the date of the last check, if that date is 120 days old or older. */
  ageing: string;
  /** Warning before the link to the official page, if the last check is 270 days old or older. */
  stale: string;
  /** Label of the date field for the first day of a wait (days in which the reader must not sign in). */
  waitStart: string;
  /** Shown if the first day is not known. */
  waitNotBegun: string;
  /** Shown if the wait is running. */
  waitBegun(days: number): string;
  /** Shown if the wait is over. It also says that the reader must still not sign in. */
  waitOver: string;
  /** Link to the step with the wait, before the reader has begun. */
  waitingAlready: string;
  /** Link to the step with the wait, while the wait is running. */
  waitBroken: string;
  /** The number of days of the wait that are left after today. On the last day it is 0. */
  daysLeft(days: number): string;
  /**
   * Shown below `daysLeft`, while the wait is running.
   *
   * @param date the day after the wait, in words
   */
  waitUntil(date: string): string;
  /**
   * Shown below the date field, while the wait is running.
   *
   * @param date the day after the wait, in words
   */
  waitEnds(date: string): string;
  /**
   * Shown after the last day of the wait.
   *
   * @param date the last day, in words
   * @param distance distance from today, such as "12 days ago"
   */
  waitEnded(date: string, distance: string): string;
  /**
   * Shown if the first day is not known.
   *
   * @param date the day after a wait that would start today, in words
   */
  waitIfToday(date: string): string;
  /** Shown if the first day is in the future. */
  waitAhead: string;
  /** Shown if the date field has no complete date. */
  waitUnknown: string;
  /**
   * Title of the calendar event on the day after a wait. It contains the question that the reader must answer on that
   * day.
   */
  eventTitle(guide: string): string;
  /** Description of the calendar event. The address of the step to do on that day comes after it. */
  eventText: string;
  addToCalendar: string;
  /** Status message after the download of the calendar file. The page cannot know whether the reader saved the file. */
  calendarMade: string;
  /** Label of the button that copies the day after a wait. */
  copyDate: string;
  dateCopied: string;
  copyLetter: string;
  /** @param empty names of the fields that the reader has not filled in */
  letterCopied(empty: string[]): string;
  copyLink: string;
  linkCopied: string;
  /** Status message if the browser does not allow to copy a text. The text is then shown and selected. */
  copyRefused: string;
  /** Label of the field with the text that the browser did not copy. */
  textToCopy: string;
  /** First line of a note, by kind of note. */
  notes: Record<NoteKind, string>;
}
